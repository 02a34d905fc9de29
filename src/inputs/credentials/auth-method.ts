import type { Credential } from '../../auth/credential.ts';
import type { Environment } from '../../ports/ports.ts';
import type { InputName, RawInputs } from '../inputs.ts';
import { invalid, type Parsed, valid } from '../validation.ts';
import { keyOfEnvironment } from './access-key.ts';

/** A way of signing in. */
export type AuthMethod = Credential['kind'];

/** What the log calls each way, and its inputs; `oidc-audience` belongs to two, and tells none of them. */
export const authMethods = {
  token: { title: 'token', inputs: ['token'] },
  'access-key': { title: 'access key', inputs: ['access-key', 'secret-key', 'security-token'] },
  'iam-user': { title: 'IAM user', inputs: ['user-name', 'password', 'domain-name'] },
  'trust-agency': {
    title: 'GitHub OIDC with a trust agency',
    inputs: ['oidc-provider-urn', 'oidc-agency-urn', 'oidc-audience'],
  },
  'identity-provider': {
    title: 'GitHub OIDC with an identity provider',
    inputs: ['identity-provider', 'oidc-audience'],
  },
} as const satisfies Readonly<Record<AuthMethod, MethodEntry>>;

type MethodEntry = { readonly title: string; readonly inputs: readonly InputName[] };

// The compiler does not know that a table has no other keys than those of its type.
const methods = Object.keys(authMethods) as readonly AuthMethod[];

/** The one way that the inputs ask for; where they ask for none, the key of the environment. */
export function authMethodOf(inputs: RawInputs, environment: Environment): Parsed<AuthMethod> {
  const begun = methods.flatMap((authMethod) => {
    const first = inputsOf(authMethod).find(
      (name) => inputs[name] !== '' && name !== 'oidc-audience',
    );
    return first === undefined ? [] : [{ authMethod, first }];
  });
  const hasAudience = inputs['oidc-audience'] !== '';
  const isStray = hasAudience && !begun.some(({ authMethod }) => takesAudience(authMethod));
  const named = [...begun.map(({ first }) => first), ...(isStray ? ['oidc-audience'] : [])];
  if (named.length > 1) return conflict(named);
  const [one] = begun;
  if (one !== undefined) return valid(one.authMethod);
  if (isStray) return none('oidc-audience', 'alone is not enough to sign in');
  return hasKey(environment)
    ? valid('access-key')
    : none('token', 'is not set, nor is any other way to sign in');
}

function inputsOf(authMethod: AuthMethod): readonly InputName[] {
  return authMethods[authMethod].inputs;
}

function takesAudience(authMethod: AuthMethod): boolean {
  return inputsOf(authMethod).includes('oidc-audience');
}

function hasKey(environment: Environment): boolean {
  const key = keyOfEnvironment(environment);
  return key['access-key'].text + key['secret-key'].text !== '';
}

function conflict(inputs: readonly string[]): Parsed<never> {
  return invalid({
    input: inputs.join(' and '),
    complaint: 'cannot be used together',
    read: null,
    remedy: 'keep the inputs of one way to sign in, and remove the others',
  });
}

const choice =
  'token, or access-key with secret-key, or user-name with password and domain-name, or oidc-provider-urn with oidc-agency-urn and oidc-audience, or identity-provider with oidc-audience';

function none(input: InputName, complaint: string): Parsed<never> {
  const forks = 'GitHub gives pull requests from forks neither secrets nor ID tokens';
  return invalid({ input, complaint, read: null, remedy: `set ${choice} (${forks})` });
}
