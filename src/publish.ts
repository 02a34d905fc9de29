import type { Clock } from './clock.ts';
import { unless } from './http/deadline.ts';
import { annotationsOf } from './report/annotations.ts';
import { logGroupsOf, logLinesOf } from './report/log.ts';
import { outputNames, outputsOf } from './report/outputs.ts';
import type { Result } from './report/result.ts';
import type { Runner } from './runner.ts';
import type { Clean } from './text/clean.ts';
import { describeError } from './text/describe-error.ts';

/** Longer than any disk takes; a pipe that nobody empties must not hold the step. */
const longestWrite = 5_000;

/** How and where a result is told. */
export type Delivery = {
  readonly runner: Runner;
  readonly clean: Clean;
  readonly clock: Clock;
  /** Blank where no report was asked for. */
  readonly reportPath: string;
  /** ISO 8601. */
  readonly checkedAt: string;
};

/**
 * Shows a result wherever people look: log, annotations and summary; and writes the report file.
 * False when that file could not be written. Without a summary there is a warning, and the verdict
 * stands.
 */
export async function show(result: Result, delivery: Delivery): Promise<boolean> {
  const { runner, reportPath, checkedAt } = delivery;
  const { summary, report } = outputsOf(result, checkedAt);
  if (result.kind === 'judged') logGroupsOf(result.readings).forEach(runner.group);
  logLinesOf(result).forEach(runner.log);
  annotationsOf(result).forEach(runner.annotate);

  await written(runner.summarize(summary), delivery).catch(
    notDelivered('warning', 'the job summary', delivery),
  );
  if (reportPath === '') return true;
  return written(runner.save(reportPath, `${report}\n`), delivery).catch(
    notDelivered('error', 'report-path', delivery),
  );
}

/** Gives a result to later steps, at once; false when it could not. */
export function tell(result: Result, delivery: Delivery): boolean {
  const outputs = outputsOf(result, delivery.checkedAt);
  try {
    for (const name of outputNames) delivery.runner.output(name, outputs[name]);
    return true;
  } catch (thrown: unknown) {
    return notDelivered('error', 'the outputs', delivery)(thrown);
  }
}

async function written(work: Promise<void>, { clock }: Delivery): Promise<boolean> {
  await unless(clock.expiry(longestWrite), work);
  return true;
}

function notDelivered(kind: 'error' | 'warning', what: string, { runner, clean }: Delivery) {
  return (thrown: unknown): false => {
    const message = clean(`${what} could not be written: ${describeError(thrown).message}`);
    runner.annotate({ kind, title: 'Result not delivered', message: `${message}.` });
    return false;
  };
}
