import type { Delivery } from '../inputs/delivery.ts';
import { abortable } from '../ports/clock.ts';
import type { Clock, Runner } from '../ports/ports.ts';
import type { Sanitize } from '../text/sanitize.ts';
import { describeError } from '../text/sentences.ts';
import { annotationsOf } from './annotations/annotations.ts';
import { logGroupsOf, logLinesOf } from './log/log.ts';
import { type Outputs, outputNames, outputsOf } from './outputs/outputs.ts';
import type { Result } from './result.ts';

/** Longer than any disk takes; a pipe that nobody empties must not hold the step. */
const longestWrite = 5_000;

/** By what means a result is told. */
export type PublishPorts = Delivery & {
  readonly runner: Runner;
  readonly sanitize: Sanitize;
  readonly clock: Clock;
};

/** Says a result in the log and in annotations. */
function writeLog(result: Result, runner: Runner): void {
  if (result.kind === 'judged') logGroupsOf(result).forEach(runner.group);
  logLinesOf(result).forEach(runner.log);
  annotationsOf(result).forEach(runner.annotate);
}

/** Writes the job summary where it is wanted. One that cannot be written is a warning: the verdict stands. */
async function writeSummary({ verdict, summary }: Outputs, delivery: PublishPorts): Promise<void> {
  const { runner, sanitize, clock, summaryMode } = delivery;
  if (summaryMode === 'never') return;
  if (summaryMode === 'on-problem' && verdict === 'pass') return;
  try {
    await abortable(runner.appendSummary(summary), clock.expiry(longestWrite));
  } catch (thrown: unknown) {
    const message = `${sanitize(`the job summary could not be written: ${describeError(thrown).message}`)}.`;
    runner.annotate({ kind: 'warning', title: 'Result not delivered', message });
  }
}

/** Writes the report file, where one was asked for; rejects when it cannot. */
async function writeReport({ report }: Outputs, delivery: PublishPorts): Promise<void> {
  const { runner, clock, reportPath, protectedFiles } = delivery;
  if (reportPath === '') return;
  const written = runner.writeReport(reportPath, `${report}\n`, protectedFiles);
  await abortable(written, clock.expiry(longestWrite)).catch(cannotWrite('report-path'));
}

/**
 * Gives a result to later steps, at once; throws when it cannot. The verdict comes last: outputs that
 * a full disk cuts off must not speak of a pass.
 */
function setOutputs(outputs: Outputs, { runner }: PublishPorts): void {
  try {
    for (const name of outputNames.toReversed()) runner.setOutput(name, outputs[name]);
  } catch (thrown: unknown) {
    cannotWrite('the outputs')(thrown);
  }
}

function cannotWrite(what: string) {
  return (thrown: unknown): never => {
    throw new Error(`${what} could not be written: ${describeError(thrown).message}`);
  };
}

/**
 * Tells a result everywhere it is looked for; rejects when later steps could not be told, or when the
 * interruption comes first.
 */
export async function publish(
  result: Result,
  delivery: PublishPorts,
  interruption: AbortSignal,
): Promise<void> {
  const outputs = outputsNow(result, delivery);
  writeLog(result, delivery.runner);
  // The summary comes last: no headline may speak of a pass that later steps could not be told of.
  await abortable(writeReport(outputs, delivery), interruption);
  interruption.throwIfAborted();
  setOutputs(outputs, delivery);
  await abortable(writeSummary(outputs, delivery), interruption);
}

/** Tells, as far as it can be told, that the gate itself failed. */
export async function reportCrash(thrown: unknown, delivery: PublishPorts): Promise<void> {
  const { runner, sanitize } = delivery;
  const { message, trace } = describeError(thrown);
  runner.debug(sanitize(trace));
  const crash: Result = { kind: 'crashed', message: sanitize(message) };
  const outputs = outputsNow(crash, delivery);
  writeLog(crash, runner);
  // The outputs go first: after a signal there may be no time for more.
  const told = async () => setOutputs(outputs, delivery);
  await Promise.allSettled([
    told(),
    writeSummary(outputs, delivery),
    writeReport(outputs, delivery),
  ]);
}

function outputsNow(result: Result, { clock, troubleshooting }: PublishPorts): Outputs {
  return outputsOf(result, { checkedAt: new Date(clock.now()).toISOString(), troubleshooting });
}
