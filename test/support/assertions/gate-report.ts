import { readFile } from 'node:fs/promises';
import type { Report } from '../../../src/report/report.ts';
import type { ReportedQuota } from '../../../src/report/reported-quota.ts';
import type { GateRun } from '../runner/run-gate.ts';
import { readRunnerLog } from '../runner/runner-log.ts';

/** The `report` output. Its shape is what the tests are about, so it is taken at its word. */
export function reportIn(run: GateRun): Report {
  return JSON.parse(run.outputs['report'] ?? 'null') as Report;
}

/** One quota of the report, without figures when it is not there. */
export function quotaIn(run: GateRun, name: string): Partial<ReportedQuota> {
  return reportIn(run).quotas.find((quota) => quota.name === name) ?? {};
}

/** The annotations as the runner would show them: `error Title: message`. */
export function annotationsIn(run: GateRun): readonly string[] {
  return readRunnerLog(run.log).flatMap((entry) =>
    entry.kind === 'command' && ['error', 'warning'].includes(entry.name)
      ? [`${entry.name} ${entry.properties['title']}: ${entry.message}`]
      : [],
  );
}

/** Everything a run leaves behind for people and later steps, but for the commands that mask. */
export async function visibleOutput(run: GateRun): Promise<string> {
  const log = run.log.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  const files = [run.summaryFile, run.outputFile].map((file) => readFile(file, 'utf8'));
  return [...log, ...(await Promise.all(files))].join('\n');
}
