import type { Environment, ProtectedFile } from '../ports/ports.ts';
import { misspelledValues } from './environment/misspelled-inputs.ts';
import { isNullText, type ParsedInputs, parseInput, type RawInputs } from './inputs.ts';
import { possiblePaths } from './syntax/paths.ts';
import { type Problem, problemsOf, valueOr } from './validation.ts';

/** Where a result goes besides log and outputs, for valid and invalid inputs alike. */
export type Delivery = {
  /** When to write a job summary. */
  readonly summaryMode: ParsedInputs['summary'];
  /** Null if no report is wanted, or if the path is wrong. */
  readonly reportPath: string | null;
  /** Files that the report must not overwrite. */
  readonly protectedFiles: readonly ProtectedFile[];
  /** URL of the troubleshooting page, for the summary of a red step; null if it is not known. */
  readonly troubleshooting: string | null;
};

/**
 * Parses `report-path` and `summary`. An invalid `summary` counts as `always`, so that the summary
 * reports it.
 */
export function parseDelivery(inputs: RawInputs, environment: Environment): Delivery {
  const summaryMode = valueOr(parseInput('summary', inputs), 'always');
  const reportPath = valueOr(parseInput('report-path', inputs), '');
  return {
    summaryMode,
    reportPath: reportPath === '' || isNullText(reportPath) ? null : reportPath,
    protectedFiles: protectedFiles(inputs, environment),
    troubleshooting: troubleshootingPage(environment),
  };
}

/** Problems with `report-path` and `summary`. */
export function deliveryProblems(inputs: RawInputs): readonly Problem[] {
  return (['summary', 'report-path'] as const).flatMap((name) =>
    problemsOf(parseInput(name, inputs)),
  );
}

/** Variables that name files which the runner, later steps or Node read. */
const fileVariables = [
  'GITHUB_OUTPUT',
  'GITHUB_STEP_SUMMARY',
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_EVENT_PATH',
  'NODE_EXTRA_CA_CERTS',
];

/**
 * The files that others read after the gate, and those that the gate reads itself, even if their
 * input is malformed or its name misspelled.
 */
function protectedFiles(inputs: RawInputs, environment: Environment): readonly ProtectedFile[] {
  const files = fileVariables.map((name) => {
    return { path: environment[name] ?? '', what: `the file of ${name}` };
  });
  const named = (what: string, texts: readonly string[]) =>
    texts.flatMap(possiblePaths).map((path) => ({ path, what }));
  return [
    ...files.filter(({ path }) => path !== ''),
    ...named('the plan of terraform-plan', [inputs['terraform-plan']]),
    ...named('the baseline', [inputs.baseline]),
    ...named('a file that another input names', misspelledValues(environment)),
  ];
}

/**
 * The troubleshooting page in the repository and version that this action was taken from. Null if
 * the runner does not give them, or if one does not have the form of a host, repository or version.
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
