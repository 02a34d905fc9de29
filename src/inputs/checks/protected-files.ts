import type { ProtectedFile } from '../../ports/ports.ts';
import type { Environment, RawInputs } from '../inputs.ts';
import { isPath } from '../limits/files.ts';
import { pathsIn } from '../syntax/paths.ts';

const runnersFiles = ['OUTPUT', 'STEP_SUMMARY', 'ENV', 'PATH', 'STATE'].map(
  (name) => `GITHUB_${name}`,
);

/** What the runner reads when the step has ended, and what the gate itself reads. */
export function protectedFiles(
  inputs: RawInputs,
  environment: Environment,
): readonly ProtectedFile[] {
  const ofRunner = runnersFiles.map((name) => ({ path: environment[name] ?? '', what: name }));
  const plans = pathsIn(inputs['terraform-plan']);
  return [
    ...ofRunner.map(({ path, what }) => ({ path, what: `the file of ${what}` })),
    ...plans.map((path) => ({ path, what: 'the plan of terraform-plan' })),
    ...(isPath(inputs.baseline) ? [{ path: inputs.baseline, what: 'the baseline' }] : []),
  ].filter(({ path }) => path !== '');
}
