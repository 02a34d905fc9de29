/** Every input of `action.yml`. A test holds the two together. */
export const inputNames = [
  'project-id',
  'instance-id',
  'region',
  'services',
  'cloud',
  'roma-endpoint',
  'ges-endpoint',
  'iam-endpoint',
  'sts-endpoint',
  'endpoints',
  'token',
  'access-key',
  'secret-key',
  'security-token',
  'user-name',
  'password',
  'domain-name',
  'oidc-provider-urn',
  'oidc-agency-urn',
  'oidc-audience',
  'identity-provider',
  'thresholds',
  'warn-thresholds',
  'demand',
  'terraform-plan',
  'ges-edge-unit',
  'flavors',
  'used',
  'on-unknown',
  'on-error',
  'warn-only',
  'timeout-seconds',
  'wait-timeout-seconds',
  'wait-interval-seconds',
  'baseline',
  'summary',
  'report-path',
] as const;
export type InputName = (typeof inputNames)[number];

/** The inputs as the runner gave them, trimmed; blank where absent. */
export type RawInputs = Readonly<Record<InputName, string>>;

/** Every input, asked for by name. */
export function rawInputs(input: (name: string) => string): RawInputs {
  const inputs = inputNames.map((name) => [name, input(name)]);
  // The compiler cannot follow entries through; they are made of every name there is.
  return Object.fromEntries(inputs) as RawInputs;
}

/** Hosts whose endpoint has an input of its own; those of all others stand in `endpoints`. */
export const ownHosts = ['roma', 'ges', 'iam', 'sts'] as const;
type OwnHost = (typeof ownHosts)[number];

export function hasOwnEndpoint(host: string): host is OwnHost {
  return ownHosts.some((one) => one === host);
}

/** The input that gives the endpoint of a host. */
export function endpointInputOf(host: string): InputName {
  return hasOwnEndpoint(host) ? `${host}-endpoint` : 'endpoints';
}

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What holds where an input is blank, as `action.yml` and the README say. */
export const defaults = {
  services: 'roma, ges',
  thresholds: '*: 1',
  'on-unknown': 'fail',
  'on-error': 'fail',
  'warn-only': 'false',
  'timeout-seconds': '60',
  'wait-timeout-seconds': '0',
  'wait-interval-seconds': '30',
  summary: 'always',
} as const;

/** When a job summary is written, as `summary` says. */
export const summaryModes = ['always', 'on-problem', 'never'] as const;
export type SummaryMode = (typeof summaryModes)[number];

/** A blank input counts as absent. */
export function withDefault(inputs: RawInputs, name: keyof typeof defaults): string {
  return inputs[name] === '' ? defaults[name] : inputs[name];
}
