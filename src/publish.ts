import { type Clock, unless } from './clock.ts';
import { annotationsOf } from './report/annotations.ts';
import { logGroupsOf, logLinesOf } from './report/log.ts';
import { type Outputs, outputNames } from './report/outputs.ts';
import type { Result } from './report/result.ts';
import type { Runner } from './runner.ts';
import type { ProtectedFile } from './settings/protected-files.ts';
import type { Clean } from './text/clean.ts';
import { describeError } from './text/describe-error.ts';

/** Longer than any disk takes; a pipe that nobody empties must not hold the step. */
const longestWrite = 5_000;

/** By what means a result is told. */
export type Delivery = {
  readonly runner: Runner;
  readonly clean: Clean;
  readonly clock: Clock;
  /** Blank where no report was asked for. */
  readonly reportPath: string;
  /** What no report may be written over. */
  readonly protectedFiles: readonly ProtectedFile[];
};

/** Says a result in the log and in annotations. */
export function say(result: Result, runner: Runner): void {
  if (result.kind === 'judged') logGroupsOf(result).forEach(runner.group);
  logLinesOf(result).forEach(runner.log);
  annotationsOf(result).forEach(runner.annotate);
}

/** Writes the job summary. Without one there is a warning, and the verdict stands. */
export async function summarize({ summary }: Outputs, delivery: Delivery): Promise<void> {
  const { runner, clean, clock } = delivery;
  try {
    await unless(clock.expiry(longestWrite), runner.summarize(summary));
  } catch (thrown: unknown) {
    const message = `${clean(`the job summary could not be written: ${describeError(thrown).message}`)}.`;
    runner.annotate({ kind: 'warning', title: 'Result not delivered', message });
  }
}

/** Writes the report file, where one was asked for; rejects when it cannot. */
export async function save({ report }: Outputs, delivery: Delivery): Promise<void> {
  const { runner, clock, reportPath, protectedFiles } = delivery;
  if (reportPath === '') return;
  const saved = runner.save(reportPath, `${report}\n`, protectedFiles);
  await unless(clock.expiry(longestWrite), saved).catch(cannotWrite('report-path'));
}

/**
 * Gives a result to later steps, at once; throws when it cannot. The verdict comes last: outputs that
 * a full disk cuts off must not speak of a pass.
 */
export function tell(outputs: Outputs, { runner }: Delivery): void {
  try {
    for (const name of outputNames.toReversed()) runner.output(name, outputs[name]);
  } catch (thrown: unknown) {
    cannotWrite('the outputs')(thrown);
  }
}

function cannotWrite(what: string) {
  return (thrown: unknown): never => {
    throw new Error(`${what} could not be written: ${describeError(thrown).message}`);
  };
}
