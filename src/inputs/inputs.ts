import type { Environment } from '../ports/ports.ts';
import {
  absentValue,
  type InputEntry,
  type InputParser,
  type InputValue,
  readVariable,
} from './input-entry.ts';
import { behaviourInputs } from './table/behaviour.ts';
import { limitInputs } from './table/limits.ts';
import { signInInputs } from './table/signing-in.ts';
import { targetInputs } from './table/targets.ts';
import type { Parsed } from './validation.ts';

const table = { ...targetInputs, ...signInInputs, ...limitInputs, ...behaviourInputs };

export type InputName = keyof typeof table;

/** All inputs, in the order of `action.yml`. */
export const inputTable: Readonly<Record<InputName, InputEntry>> = table;

// The compiler cannot know that the table has no keys beyond those of its type.
export const inputNames = Object.keys(table) as readonly InputName[];

/** The inputs that hold a secret. */
export const secretInputNames = inputNames.filter((name) => inputTable[name].isSecret);

/** The inputs as the runner gives them: trimmed, and empty if not set. */
export type RawInputs = Readonly<Record<InputName, string>>;

/** Reads every input by its name. */
export function readRawInputs(input: (name: string) => string): RawInputs {
  const inputs = inputNames.map((name) => [name, input(name)]);
  // The compiler loses the keys in fromEntries. The entries have every name.
  return Object.fromEntries(inputs) as RawInputs;
}

/** Whether a value is what `jq -r` or JavaScript prints if there is nothing. */
export function isNullText(value: string): boolean {
  return value === 'null' || value === 'undefined';
}

/** The default of an input; empty if it has none. */
export function defaultOf(name: InputName): string {
  return inputTable[name].default ?? '';
}

/** The input, or its default if the input is empty. */
export function inputOrDefault(inputs: RawInputs, name: InputName): string {
  return inputs[name] === '' ? defaultOf(name) : inputs[name];
}

/**
 * The input, or the first of its variables that holds more than whitespace; {@link absentValue} if
 * none does.
 */
export function inputOrVariable(
  name: InputName,
  inputs: RawInputs,
  environment: Environment,
): InputValue {
  if (inputs[name] !== '') return { text: inputs[name], variable: null };
  const { variables = [] } = inputTable[name];
  const candidates = variables.map((variable) => readVariable(variable, environment));
  return candidates.find(({ text }) => text !== '') ?? absentValue;
}

type Table = typeof table;

/** The inputs that are parsed on their own, with the types of their values. */
export type ParsedInputs = {
  readonly [Name in InputName as Table[Name] extends { readonly parse: unknown }
    ? Name
    : never]: Table[Name] extends { readonly parse: InputParser<infer Value> } ? Value : never;
};

const parsers: {
  readonly [Name in keyof ParsedInputs]: { readonly parse: InputParser<ParsedInputs[Name]> };
} = table;

/** Parses the value of an input, wherever it came from. */
export function parseValue<Name extends keyof ParsedInputs>(
  name: Name,
  value: InputValue,
): Parsed<ParsedInputs[Name]> {
  return parsers[name].parse(value, name);
}

/** Parses an input, or its default if it is empty. */
export function parseInput<Name extends keyof ParsedInputs>(
  name: Name,
  inputs: RawInputs,
): Parsed<ParsedInputs[Name]> {
  return parseValue(name, { text: inputOrDefault(inputs, name), variable: null });
}

const endpointSuffix = '-endpoint';

/** The inputs for the endpoint of one host, each with the key of its service or authority. */
export const endpointInputNames: readonly { readonly host: string; readonly name: InputName }[] =
  inputNames
    .filter((name) => name.endsWith(endpointSuffix))
    .map((name) => ({ host: name.slice(0, -endpointSuffix.length), name }));

/** The input that sets the endpoint of a host: its own, or `endpoints`. */
export function endpointInputName(host: string): InputName {
  return endpointInputNames.find((own) => own.host === host)?.name ?? 'endpoints';
}
