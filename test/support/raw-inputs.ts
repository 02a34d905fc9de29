import { type RawInputs, readRawInputs } from '../../src/inputs/inputs.ts';

/** The inputs as the runner gives them: blank but for the least that the gate can do with. */
export function rawInputs(overrides: Partial<RawInputs> = {}): RawInputs {
  return {
    ...readRawInputs(() => ''),
    'project-id': '0605767c9280d5762f8fc00b1ea7fcd8',
    'instance-id': 'f0fa1789-3b76-433b-a787-9892951c620e',
    region: 'cn-north-4',
    token: 'MIIDkgYJKoZIhvcNAQcCoIIDgzCCA38CAQEx',
    ...overrides,
  };
}
