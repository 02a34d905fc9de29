import type { Environment } from '../../ports/ports.ts';
import { keyOf } from '../credentials/access-key.ts';
import { type AuthMethod, authMethods } from '../credentials/auth-method.ts';
import { defaultOf, type InputName, type RawInputs } from '../inputs.ts';
import type { InputValue } from '../table/entry.ts';

/** Says what came from elsewhere than the inputs: a misspelled variable would make one blank. */
export function notesFor(
  inputs: RawInputs,
  found: Readonly<Record<string, InputValue>>,
): readonly string[] {
  const taken = Object.entries(found)
    .filter(([, { source }]) => source !== '')
    .map(([name, { source }]) => `${name}: ${source.trim()}`);
  const byDefault =
    inputs.thresholds === '' ? [`thresholds: not set, using ${defaultOf('thresholds')}`] : [];
  return [...taken, ...byDefault];
}

/** Says how the gate signs in and where each part comes from, and no value. */
export function signInNote(
  authMethod: AuthMethod,
  inputs: RawInputs,
  environment: Environment,
): string {
  const key: Partial<Record<InputName, InputValue>> =
    authMethod === 'access-key' ? keyOf(inputs, environment) : {};
  const { title, inputs: own } = authMethods[authMethod];
  const parts = own
    .map((name) => ({ name, ...(key[name] ?? { text: inputs[name], source: '' }) }))
    .filter(({ text }) => text !== '');
  const origins = [...new Set(parts.map(({ source }) => source))].map((source) => {
    const names = parts.filter((part) => part.source === source).map(({ name }) => name);
    const input = names.length === 1 ? 'input' : 'inputs';
    return source === '' ? `${input} ${names.join(', ')}` : `${names.join(', ')} ${source.trim()}`;
  });
  return `Authentication: ${title} (${origins.join('; ')})`;
}
