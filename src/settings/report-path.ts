import type { Environment } from './inputs.ts';
import type { Problem } from './parsed.ts';

const runnersFiles = ['OUTPUT', 'STEP_SUMMARY', 'ENV', 'PATH', 'STATE'].map(
  (name) => `GITHUB_${name}`,
);

/** The runner takes its own files for outputs, summary and more: a report there would spoil them. */
export function reportPathProblems(path: string, environment: Environment): readonly Problem[] {
  const variable = runnersFiles.find((name) => environment[name] === path);
  if (path === '' || variable === undefined) return [];
  const complaint = `is the file of ${variable}`;
  return [{ input: 'report-path', complaint, read: null, remedy: 'write another path' }];
}
