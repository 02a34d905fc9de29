import { mappingAt, mappingOf, textOf } from '../../../scripts/repository.ts';
import type { Inputs } from './gate-inputs.ts';
import type { StepFolders } from './step-folders.ts';

/** Environment variables of a child process. */
export type Environment = Readonly<Record<string, string>>;

/** What a runner sets for a step; nothing of this process leaks into it. */
export function stepEnvironment(
  folders: StepFolders,
  declared: Inputs,
  given: Inputs,
): Environment {
  return {
    ...systemEnvironment(),
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: folders.workspace,
    GITHUB_OUTPUT: folders.outputFile,
    GITHUB_STEP_SUMMARY: folders.summaryFile,
    RUNNER_TEMP: folders.temporary,
    ...inputVariables(declared, given),
  };
}

/** The least that Node itself needs: nothing, but on Windows. */
export function systemEnvironment(): Environment {
  const names = process.platform === 'win32' ? ['SystemRoot', 'TEMP', 'TMP'] : [];
  return Object.fromEntries(names.map((name) => [name, process.env[name] ?? '']));
}

function inputVariables(declared: Inputs, given: Inputs): Environment {
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(declared, name));
  if (unknown.length > 0) {
    throw new Error(`action.yml declares no input ${unknown.join(', ')}`);
  }
  return Object.fromEntries(
    Object.entries({ ...declared, ...given }).map(([name, value]) => [variableOf(name), value]),
  );
}

function variableOf(input: string): string {
  return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`;
}

/** Default of every input that action.yml declares; one without a default has ''. */
export async function declaredInputs(): Promise<Inputs> {
  const inputs = mappingAt(mappingOf(await textOf('action.yml')), 'inputs');
  return Object.fromEntries(
    Object.keys(inputs).map((name) => [name, defaultOf(mappingAt(inputs, name)['default'])]),
  );
}

/** A runner turns every scalar into text, so `default: 60` and `default: "60"` are the same. */
function defaultOf(value: unknown): string {
  if (typeof value === 'object') throw new Error('The default of an input is no scalar');
  return String(value ?? '');
}
