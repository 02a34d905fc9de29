import type { Environment, ProtectedFile } from '../ports/ports.ts';
import type { Sanitize } from '../text/sanitize.ts';
import { misspelledInputs } from './environment/misspelled-inputs.ts';
import { type InputValues, parseInput, type RawInputs } from './inputs.ts';
import { possiblePaths } from './syntax/paths.ts';
import { valuesOf } from './validation.ts';

/** Where a result is told beside log and outputs, whether the inputs are right or wrong. */
export type Delivery = {
  /** When a job summary is written. */
  readonly summaryMode: InputValues['summary'];
  /** Blank where no report was asked for. */
  readonly reportPath: string;
  /** What no report may be written over. */
  readonly protectedFiles: readonly ProtectedFile[];
  /** The page where the summary of a red step says to read on; null where it is not known. */
  readonly troubleshooting: string | null;
};

/** Reads `report-path`, and `summary`: where that is wrong, the summary says so. */
export function deliveryOf(
  inputs: RawInputs,
  environment: Environment,
  sanitize: Sanitize,
): Delivery {
  const [summaryMode = 'always'] = valuesOf(parseInput('summary', inputs, sanitize));
  return {
    summaryMode,
    reportPath: inputs['report-path'],
    protectedFiles: protectedFiles(inputs, environment, sanitize),
    troubleshooting: troubleshootingPage(environment),
  };
}

/** What the runner and later steps read, and what Node reads for each of them. */
const variables = [
  'GITHUB_OUTPUT',
  'GITHUB_STEP_SUMMARY',
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_EVENT_PATH',
  'NODE_EXTRA_CA_CERTS',
];

/** What others read after the gate, and what the gate itself reads, however that is written. */
function protectedFiles(
  inputs: RawInputs,
  environment: Environment,
  sanitize: Sanitize,
): readonly ProtectedFile[] {
  const files = variables.map((name) => {
    return { path: environment[name] ?? '', what: `the file of ${name}` };
  });
  return [
    ...files.filter(({ path }) => path !== ''),
    ...possiblePaths(inputs['terraform-plan']).map((path) => {
      return { path, what: 'the plan of terraform-plan' };
    }),
    ...possiblePaths(inputs.baseline).map((path) => ({ path, what: 'the baseline' })),
    ...Object.entries(environment)
      .filter(([name]) => misspelledInputs({ [name]: '' }, sanitize).length > 0)
      .flatMap(([, value = '']) => possiblePaths(value))
      .map((path) => ({ path, what: 'a file that another input names' })),
  ];
}

/**
 * The page of troubleshooting in the repository that this action was taken from, at the version that
 * runs; null where the runner does not say, or says it in another form than names and hosts have.
 */
function troubleshootingPage(environment: Environment): string | null {
  const server = environment['GITHUB_SERVER_URL'] || 'https://github.com';
  const repository = environment['GITHUB_ACTION_REPOSITORY'] ?? '';
  const version = environment['GITHUB_ACTION_REF'] ?? '';
  const isSafe =
    /^https:\/\/[a-z\d][a-z\d.-]{0,252}(?::\d{1,5})?$/i.test(server) &&
    /^[\w-]{1,100}\/[\w-][\w.-]{0,99}$/.test(repository) &&
    /^[\w-][\w./-]{0,249}$/.test(version) &&
    !version.includes('..');
  return isSafe ? `${server}/${repository}/blob/${version}/docs/troubleshooting.md` : null;
}
