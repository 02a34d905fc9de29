import { type Found, givenIn } from './fallback.ts';
import { defaults, type Environment, type InputName, type RawInputs } from './inputs.ts';
import { keyOf } from './key-variables.ts';
import { inputsOfWay, type Way } from './way.ts';

/** Says what came from elsewhere than the inputs: a misspelt variable would make one blank. */
export function notesOn(
  inputs: RawInputs,
  found: Readonly<Record<string, Found>>,
): readonly string[] {
  const taken = Object.entries(found)
    .filter(([, { origin }]) => origin !== '')
    .map(([name, { origin }]) => `${name} is taken ${origin.trim()}`);
  const byDefault =
    inputs.thresholds === '' ? [`thresholds is blank: ${defaults.thresholds} holds`] : [];
  return [...taken, ...byDefault];
}

const titles: Readonly<Record<Way, string>> = {
  token: 'with a token',
  'access-key': 'with an access key',
  'iam-user': 'as an IAM user',
  'trust-agency': 'by GitHub OIDC through a trust agency',
  'identity-provider': 'by GitHub OIDC through an identity provider',
};

/** Says how the gate signs in and where each part comes from, and no value. */
export function signInNote(way: Way, inputs: RawInputs, environment: Environment): string {
  const key: Partial<Record<InputName, Found>> =
    way === 'access-key' ? keyOf(inputs, environment) : {};
  const parts = inputsOfWay[way]
    .map((name) => ({ name, ...(key[name] ?? givenIn(inputs, name)) }))
    .filter(({ text }) => text !== '');
  const origins = [...new Set(parts.map(({ origin }) => origin))].map((origin) => {
    const names = parts.filter((part) => part.origin === origin).map(({ name }) => name);
    return `${names.join(', ')} ${origin === '' ? 'from the inputs' : origin.trim()}`;
  });
  return `signs in ${titles[way]}: ${origins.join(', ')}`;
}
