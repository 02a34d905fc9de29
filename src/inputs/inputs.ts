import type { Environment } from '../ports/ports.ts';
import type { Sanitize } from '../text/sanitize.ts';
import { behaviourInputs } from './table/behaviour.ts';
import {
  absentValue,
  type InputEntry,
  type InputParser,
  type InputValue,
  variableOf,
} from './table/entry.ts';
import { limitInputs } from './table/limits.ts';
import { signInInputs } from './table/signing-in.ts';
import { targetInputs } from './table/targets.ts';
import type { Parsed } from './validation.ts';

const table = { ...targetInputs, ...signInInputs, ...limitInputs, ...behaviourInputs };

export type InputName = keyof typeof table;

/** Every input there is, one entry each, in the order of `action.yml`. */
export const inputTable: Readonly<Record<InputName, InputEntry>> = table;

// The compiler does not know that a table has no other keys than those of its type.
export const inputNames = Object.keys(table) as readonly InputName[];

/** The inputs that hold a secret. */
export const secretInputs = inputNames.filter((name) => inputTable[name].isSecret);

/** The inputs as the runner gave them, trimmed; blank where absent. */
export type RawInputs = Readonly<Record<InputName, string>>;

/** Every input, asked for by name. */
export function rawInputs(input: (name: string) => string): RawInputs {
  const inputs = inputNames.map((name) => [name, input(name)]);
  // The compiler cannot follow entries through; they are made of every name there is.
  return Object.fromEntries(inputs) as RawInputs;
}

/** What holds where an input is blank; blank where it has no default. */
export function defaultOf(name: InputName): string {
  return inputTable[name].default ?? '';
}

/** A blank input counts as absent. */
export function withDefault(inputs: RawInputs, name: InputName): string {
  return inputs[name] === '' ? defaultOf(name) : inputs[name];
}

/** The input, or the first of its variables that holds more than white space; blank where none does. */
export function inputOrVariable(
  name: InputName,
  inputs: RawInputs,
  environment: Environment,
): InputValue {
  if (inputs[name] !== '') return { text: inputs[name], source: '' };
  const { variables = [] } = inputTable[name];
  const candidates = variables.map((variable) => variableOf(variable, environment));
  return candidates.find(({ text }) => text !== '') ?? absentValue;
}

type Table = typeof table;

/** The inputs that are understood on their own, and as what. */
export type InputValues = {
  readonly [Name in InputName as Table[Name] extends { readonly parse: unknown }
    ? Name
    : never]: Table[Name] extends { readonly parse: InputParser<infer Value> } ? Value : never;
};

const parsers: {
  readonly [Name in keyof InputValues]: { readonly parse: InputParser<InputValues[Name]> };
} = table;

/** Understands what was found for an input. */
export function parseFound<Name extends keyof InputValues>(
  name: Name,
  found: InputValue,
  sanitize: Sanitize,
): Parsed<InputValues[Name]> {
  return parsers[name].parse(found, sanitize, name);
}

/** Understands an input as it was given, or its default. */
export function parseInput<Name extends keyof InputValues>(
  name: Name,
  inputs: RawInputs,
  sanitize: Sanitize,
): Parsed<InputValues[Name]> {
  return parseFound(name, { text: withDefault(inputs, name), source: '' }, sanitize);
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
