import type { RawInputs } from '../../src/settings/inputs.ts';

/** The inputs as the runner gives them: blank but for the least that the gate can do with. */
export function rawInputs(overrides: Partial<RawInputs> = {}): RawInputs {
  return {
    'project-id': '0605767c9280d5762f8fc00b1ea7fcd8',
    'instance-id': 'f0fa1789-3b76-433b-a787-9892951c620e',
    region: 'cn-north-4',
    services: '',
    cloud: '',
    'roma-endpoint': '',
    'ges-endpoint': '',
    'iam-endpoint': '',
    'sts-endpoint': '',
    token: 'MIIDkgYJKoZIhvcNAQcCoIIDgzCCA38CAQEx',
    'access-key': '',
    'secret-key': '',
    'security-token': '',
    'user-name': '',
    password: '',
    'domain-name': '',
    'oidc-provider-urn': '',
    'oidc-agency-urn': '',
    'oidc-audience': '',
    'identity-provider': '',
    thresholds: '',
    'warn-thresholds': '',
    'on-unknown': '',
    'on-error': '',
    'warn-only': '',
    'timeout-seconds': '',
    'report-path': '',
    ...overrides,
  };
}
