import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { Inputs } from './gate-inputs.ts';

const actionFile = new URL('../../action.yml', import.meta.url);

/** Default of every input that action.yml declares; one without a default has ''. */
export async function declaredInputs(): Promise<Inputs> {
  const action: unknown = parse(await readFile(actionFile, 'utf8'));
  const inputs = Object.entries(mapping(mapping(action, 'action.yml')['inputs'], 'inputs'));
  return Object.fromEntries(
    inputs.map(([name, input]) => [name, text(mapping(input, name)['default'] ?? '', name)]),
  );
}

function mapping(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) {
    throw new Error(`Expected a mapping at ${name}`);
  }
  return { ...value };
}

function text(value: unknown, name: string): string {
  // A runner turns every scalar into text, so `default: 60` and `default: "60"` are the same.
  if (typeof value === 'object') {
    throw new Error(`Expected a scalar as the default of ${name}`);
  }
  return String(value);
}
