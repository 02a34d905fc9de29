import type { Environment } from './inputs.ts';
import type { Problem } from './parsed.ts';

/** The runner takes its own files for outputs, summary and more: a report there would spoil them. */
export function reportPathProblems(path: string, environment: Environment): readonly Problem[] {
  const [variable] = Object.entries(environment)
    .filter(
      ([name, value]) =>
        /^GITHUB_(OUTPUT|STEP_SUMMARY|ENV|PATH|STATE)$/.test(name) && value === path,
    )
    .map(([name]) => name);
  if (path === '' || variable === undefined) return [];
  const complaint = `is the file of ${variable}`;
  return [{ input: 'report-path', complaint, read: null, remedy: 'write another path' }];
}
