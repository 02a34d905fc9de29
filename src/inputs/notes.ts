import type { Credential } from '../auth/credential.ts';
import type { Environment } from '../ports/ports.ts';
import type { Sanitize } from '../text/sanitize.ts';
import { signInNote } from './credentials/auth-method.ts';
import type { InputValue } from './input-entry.ts';
import { defaultOf, type RawInputs } from './inputs.ts';
import { noProxyNotes } from './proxies.ts';
import { type Parsed, valuesOf } from './validation.ts';

/** Lines for the log: how the gate signs in, and which values did not come from the inputs. */
export function settingsNotes(
  inputs: RawInputs,
  environment: Environment,
  credential: Parsed<Credential>,
  values: Readonly<Record<string, InputValue>>,
  sanitize: Sanitize,
): readonly string[] {
  return [
    ...valuesOf(credential).map(({ kind }) => signInNote(kind, inputs, environment)),
    ...sourceNotes(inputs, values),
    ...noProxyNotes(environment, sanitize),
  ];
}

/**
 * Values that did not come from the inputs: an expression with a misspelled name leaves an input
 * empty, and these notes show what is used instead.
 */
function sourceNotes(
  inputs: RawInputs,
  values: Readonly<Record<string, InputValue>>,
): readonly string[] {
  const taken = Object.entries(values)
    .filter(([, { variable }]) => variable !== null)
    .map(([name, { variable }]) => `${name}: from ${variable}`);
  const byDefault =
    inputs.thresholds === '' ? [`thresholds: not set, using ${defaultOf('thresholds')}`] : [];
  return [...taken, ...byDefault];
}
