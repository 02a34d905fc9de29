import type { Inputs } from './gate-inputs.ts';
import type { Workplace } from './workplace.ts';

/** Environment variables of a child process. */
export type Environment = Readonly<Record<string, string>>;

/** What a runner sets for a step; nothing of this process leaks into it. */
export function stepEnvironment(
  workplace: Workplace,
  declared: Inputs,
  given: Inputs,
): Environment {
  return {
    ...systemEnvironment(),
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workplace.workspace,
    GITHUB_OUTPUT: workplace.outputFile,
    GITHUB_STEP_SUMMARY: workplace.summaryFile,
    RUNNER_TEMP: workplace.temporary,
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
