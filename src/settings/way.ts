import type { Environment, InputName, RawInputs } from './inputs.ts';
import { keyOfEnvironment } from './key-variables.ts';
import { type Parsed, valid, wrong } from './parsed.ts';

const ways = ['token', 'access-key', 'iam-user', 'trust-agency', 'identity-provider'] as const;

/** A way of signing in. */
export type Way = (typeof ways)[number];

/** The inputs of each way; `oidc-audience` belongs to two, and tells none of them. */
export const inputsOfWay: Readonly<Record<Way, readonly InputName[]>> = {
  token: ['token'],
  'access-key': ['access-key', 'secret-key', 'security-token'],
  'iam-user': ['user-name', 'password', 'domain-name'],
  'trust-agency': ['oidc-provider-urn', 'oidc-agency-urn', 'oidc-audience'],
  'identity-provider': ['identity-provider', 'oidc-audience'],
};

/** The one way that the inputs ask for; where they ask for none, the key of the environment. */
export function wayOf(inputs: RawInputs, environment: Environment): Parsed<Way> {
  const begun = ways.flatMap((way) => {
    const first = inputsOfWay[way].find((name) => inputs[name] !== '' && name !== 'oidc-audience');
    return first === undefined ? [] : [{ way, first }];
  });
  const hasAudience = inputs['oidc-audience'] !== '';
  const isStray = hasAudience && !begun.some(({ way }) => takesAudience(way));
  const named = [...begun.map(({ first }) => first), ...(isStray ? ['oidc-audience'] : [])];
  if (named.length > 1) return conflict(named);
  const [one] = begun;
  if (one !== undefined) return valid(one.way);
  if (isStray) return none('oidc-audience', 'alone is no way of signing in');
  return hasKey(environment)
    ? valid('access-key')
    : none('token', 'is missing, and so is every other way of signing in');
}

function takesAudience(way: Way): boolean {
  return inputsOfWay[way].includes('oidc-audience');
}

function hasKey(environment: Environment): boolean {
  const key = keyOfEnvironment(environment);
  return key['access-key'].text + key['secret-key'].text !== '';
}

function conflict(inputs: readonly string[]): Parsed<never> {
  return wrong({
    input: inputs.join(' and '),
    complaint: 'belong to different ways of signing in',
    read: null,
    remedy: 'keep the inputs of one way, and drop the others',
  });
}

const choice =
  'token, or access-key with secret-key, or user-name with password and domain-name, or oidc-provider-urn with oidc-agency-urn and oidc-audience, or identity-provider with oidc-audience';

function none(input: InputName, complaint: string): Parsed<never> {
  const forks = 'GitHub gives pull requests from forks neither secrets nor id tokens';
  return wrong({ input, complaint, read: null, remedy: `give ${choice} (${forks})` });
}
