import { keyOf } from '../credentials/access-key.ts';
import { type AuthMethod, inputsOfMethod } from '../credentials/auth-method.ts';
import { givenIn, type InputValue } from '../input-value.ts';
import { defaults, type Environment, type InputName, type RawInputs } from '../inputs.ts';

/** Says what came from elsewhere than the inputs: a misspelt variable would make one blank. */
export function notesFor(
  inputs: RawInputs,
  found: Readonly<Record<string, InputValue>>,
): readonly string[] {
  const taken = Object.entries(found)
    .filter(([, { source }]) => source !== '')
    .map(([name, { source }]) => `${name} is taken ${source.trim()}`);
  const byDefault =
    inputs.thresholds === '' ? [`thresholds is blank: ${defaults.thresholds} holds`] : [];
  return [...taken, ...byDefault];
}

const titles: Readonly<Record<AuthMethod, string>> = {
  token: 'with a token',
  'access-key': 'with an access key',
  'iam-user': 'as an IAM user',
  'trust-agency': 'by GitHub OIDC through a trust agency',
  'identity-provider': 'by GitHub OIDC through an identity provider',
};

/** Says how the gate signs in and where each part comes from, and no value. */
export function signInNote(
  authMethod: AuthMethod,
  inputs: RawInputs,
  environment: Environment,
): string {
  const key: Partial<Record<InputName, InputValue>> =
    authMethod === 'access-key' ? keyOf(inputs, environment) : {};
  const parts = inputsOfMethod[authMethod]
    .map((name) => ({ name, ...(key[name] ?? givenIn(inputs, name)) }))
    .filter(({ text }) => text !== '');
  const origins = [...new Set(parts.map(({ source }) => source))].map((source) => {
    const names = parts.filter((part) => part.source === source).map(({ name }) => name);
    return `${names.join(', ')} ${source === '' ? 'from the inputs' : source.trim()}`;
  });
  return `signs in ${titles[authMethod]}: ${origins.join(', ')}`;
}
