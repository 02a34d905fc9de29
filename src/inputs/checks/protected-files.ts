import type { ProtectedFile } from '../../ports/ports.ts';
import type { Environment, RawInputs } from '../inputs.ts';
import { pathsMeant } from '../syntax/paths.ts';

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
export function protectedFiles(
  inputs: RawInputs,
  environment: Environment,
): readonly ProtectedFile[] {
  const files = variables.map((name) => {
    return { path: environment[name] ?? '', what: `the file of ${name}` };
  });
  return [
    ...files.filter(({ path }) => path !== ''),
    ...pathsMeant(inputs['terraform-plan']).map((path) => {
      return { path, what: 'the plan of terraform-plan' };
    }),
    ...pathsMeant(inputs.baseline).map((path) => ({ path, what: 'the baseline' })),
  ];
}
