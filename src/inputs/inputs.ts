import type { Environment } from '../ports/ports.ts';
import type { Sanitize } from '../text/sanitize.ts';
import { behaviourInputs } from './table/behaviour.ts';
import { limitInputs } from './table/limits.ts';
import { signInInputs } from './table/signing-in.ts';
import { targetInputs } from './table/targets.ts';
import {
  absentValue,
  type InputEntry,
  type InputParser,
  type InputValue,
  type Parsed,
  type Problem,
  variableOf,
} from './validation.ts';

const table = { ...targetInputs, ...signInInputs, ...limitInputs, ...behaviourInputs };

export type InputName = keyof typeof table;

/** Every input there is, one entry each, in the order of `action.yml`. */
export const inputTable: Readonly<Record<InputName, InputEntry>> = table;

// The compiler does not know that a table has no other keys than those of its type.
export const inputNames = Object.keys(table) as readonly InputName[];

/** The inputs that hold a secret. */
export const secretInputs = inputNames.filter((name) => inputTable[name].isSecret);

const confidentialInputs: readonly string[] = inputNames.filter(
  (name) => inputTable[name].isConfidential,
);

/** A problem whose value, unless it is that of an id itself, holds nothing that is cut out. */
export function sanitizeProblem(problem: Problem, sanitize: Sanitize): Problem {
  if (problem.read === null || confidentialInputs.includes(problem.input)) return problem;
  return { ...problem, read: sanitize(problem.read) };
}

/**
 * A problem for outputs and summary: without the value of inputs that teams keep in secrets, since
 * the runner drops a job output that holds one.
 */
export function publicProblem(problem: Problem): Problem {
  return confidentialInputs.includes(problem.input) ? { ...problem, read: null } : problem;
}

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

/** Says what came from elsewhere than the inputs: a misspelled variable would make one blank. */
export function sourceNotes(
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

/** The input that gives the endpoint of a host: one of its own, or else `endpoints`. */
export function endpointInputOf(host: string): InputName {
  return inputNames.find((name) => name === `${host}-endpoint`) ?? 'endpoints';
}
