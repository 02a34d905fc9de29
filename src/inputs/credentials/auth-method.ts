import type { Credential } from '../../auth/credential.ts';
import type { Environment } from '../../ports/ports.ts';
import { groupBy } from '../../quota/group-by.ts';
import type { InputValue } from '../input-entry.ts';
import type { InputName, RawInputs } from '../inputs.ts';
import { blankSecret } from '../syntax/input-parsers.ts';
import { createProblem, invalid, type Parsed, valid } from '../validation.ts';
import { accessKeyFromEnvironment, resolveAccessKey } from './access-key.ts';

export type AuthMethod = Credential['kind'];

type MethodEntry = { readonly title: string; readonly inputs: readonly InputName[] };

/**
 * The name of each way in the log, and its inputs. `oidc-audience` belongs to two ways, so it does
 * not show which one is meant.
 */
export const authMethods: Readonly<Record<AuthMethod, MethodEntry>> = {
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
};

// The compiler cannot know that the table has no keys beyond those of its type.
const methods = Object.keys(authMethods) as readonly AuthMethod[];

/** The one way that the inputs choose; if they choose none, the access key of the environment. */
export function parseAuthMethod(inputs: RawInputs, environment: Environment): Parsed<AuthMethod> {
  const chosen = methods.flatMap((authMethod) => {
    const first = authMethods[authMethod].inputs.find(
      (name) => inputs[name] !== '' && name !== 'oidc-audience',
    );
    return first === undefined ? [] : [{ authMethod, first }];
  });
  const hasAudience = inputs['oidc-audience'] !== '';
  const isStray = hasAudience && !chosen.some(({ authMethod }) => takesAudience(authMethod));
  const names = [...chosen.map(({ first }) => first), ...(isStray ? ['oidc-audience'] : [])];
  if (names.length > 1) return conflict(names);
  const [one] = chosen;
  if (one !== undefined) return valid(one.authMethod);
  if (isStray) return invalid(strayAudience);
  return accessKeyFromEnvironment(environment) === null ? invalid(noMethod) : valid('access-key');
}

function takesAudience(authMethod: AuthMethod): boolean {
  return authMethods[authMethod].inputs.includes('oidc-audience');
}

function conflict(inputs: readonly string[]): Parsed<never> {
  const remedy = 'keep the inputs of one way to sign in, and remove the others';
  return invalid(createProblem(inputs.join(' and '), 'cannot be used together', remedy));
}

const strayAudience = createProblem(
  'oidc-audience',
  'alone is not enough to sign in',
  'set oidc-provider-urn and oidc-agency-urn with it, or identity-provider',
);

const noMethod = createProblem(
  'token',
  'is not set, nor is any other way to sign in',
  `set token, or access-key with secret-key, or user-name with password and domain-name, or oidc-provider-urn with oidc-agency-urn, or identity-provider; ${blankSecret}`,
);

/** Says how the gate signs in and where each part comes from, without any value. */
export function signInNote(
  authMethod: AuthMethod,
  inputs: RawInputs,
  environment: Environment,
): string {
  const key: Partial<Record<InputName, InputValue>> =
    authMethod === 'access-key' ? resolveAccessKey(inputs, environment) : {};
  const { title, inputs: own } = authMethods[authMethod];
  const parts = own
    .map((name) => ({ name, ...(key[name] ?? { text: inputs[name], variable: null }) }))
    .filter(({ text }) => text !== '');
  const origins = [...groupBy(parts, ({ variable }) => variable)].map(([variable, group]) => {
    const names = group.map(({ name }) => name).join(', ');
    if (variable !== null) return `${names} from ${variable}`;
    return `${group.length === 1 ? 'input' : 'inputs'} ${names}`;
  });
  return `Authentication: ${title} (${origins.join('; ')})`;
}
