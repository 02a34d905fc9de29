import type { Delivery } from '../inputs/delivery.ts';
import { abortable } from '../ports/abortable.ts';
import type { Clock, Runner } from '../ports/ports.ts';
import { describeError, errorCodeOf } from '../text/error-message.ts';
import type { Sanitize } from '../text/sanitize.ts';
import { annotationsOf } from './annotations.ts';
import { logGroupsOf, quotaLinesOf, verdictLine } from './log.ts';
import { type Outputs, outputNames, outputsOf } from './outputs.ts';
import type { Outcome, Result } from './result.ts';
import { undelivered, type WriteFailure } from './wording/undelivered.ts';

/** More than any disk needs. Without a limit, a pipe that is never read would block the step. */
const writeTimeoutMs = 5_000;

/** What publishing needs: where to write, and with which means. */
export type PublishPorts = Delivery & {
  readonly runner: Runner;
  readonly sanitize: Sanitize;
  readonly clock: Clock;
};

/** Writes what was read to the log. This comes first, because it needs no file that may fail. */
function logQuotas(result: Result, runner: Runner): void {
  if (result.kind !== 'judged') return;
  logGroupsOf(result).forEach(runner.group);
  quotaLinesOf(result).forEach(runner.log);
}

/** Writes the verdict to the log, and the annotations. */
function logVerdict(result: Result, runner: Runner): void {
  runner.log(verdictLine(result));
  annotationsOf(result).forEach(runner.annotate);
}

/**
 * Writes the job summary if `summary` asks for it. If it cannot be written, warns: the verdict does
 * not change.
 */
async function writeSummary({ verdict, summary }: Outputs, ports: PublishPorts): Promise<void> {
  const { runner, sanitize, clock, summaryMode } = ports;
  if (summaryMode === 'never') return;
  if (summaryMode === 'on-problem' && verdict === 'pass') return;
  try {
    await abortable(runner.writeSummary(summary), clock.expiry(writeTimeoutMs));
  } catch (thrown: unknown) {
    const message = `${sanitize(`the job summary could not be written: ${describeError(thrown).message}`)}.`;
    runner.annotate({ kind: 'warning', title: 'Result not delivered', message });
  }
}

/**
 * Writes the report file if `report-path` is set. Null, or why that failed: also if it takes too long or is
 * interrupted. Then nothing more is written, not even late.
 */
async function writeReport(
  { report }: Outputs,
  ports: PublishPorts,
  interruption: AbortSignal | null,
): Promise<WriteFailure | null> {
  const { runner, sanitize, clock, reportPath, protectedFiles } = ports;
  if (reportPath === null) return null;
  const timeout = clock.expiry(writeTimeoutMs);
  const signal = interruption === null ? timeout : AbortSignal.any([timeout, interruption]);
  try {
    const written = runner.writeReport(reportPath, `${report}\n`, protectedFiles, signal);
    await abortable(written, signal);
    return null;
  } catch (thrown: unknown) {
    return { code: errorCodeOf(thrown), message: sanitize(describeError(thrown).message) };
  }
}

/**
 * Sets the outputs of the step, synchronously. Throws if that fails. The verdict comes last: if the
 * disk is full and outputs are cut off, they must not contain a pass.
 */
function setOutputs(outputs: Outputs, { runner }: PublishPorts): void {
  try {
    for (const name of outputNames.toReversed()) runner.setOutput(name, outputs[name]);
  } catch (thrown: unknown) {
    throw new Error(`the outputs could not be written: ${describeError(thrown).message}`);
  }
}

/**
 * Publishes an outcome everywhere: log, report file, annotations, outputs and job summary. Returns
 * the result, which is another one if the report cannot be written. Rejects if the outputs
 * cannot be written, or if `interruption` aborts first.
 */
export async function publish(
  outcome: Outcome,
  ports: PublishPorts,
  interruption: AbortSignal,
): Promise<Result> {
  const intended = currentOutputs(outcome, ports);
  logQuotas(outcome, ports.runner);
  const failure = await writeReport(intended, ports, interruption);
  const result = failure === null ? outcome : undelivered(outcome, failure);
  interruption.throwIfAborted();
  logVerdict(result, ports.runner);
  const outputs = failure === null ? intended : currentOutputs(result, ports);
  // The summary comes last: it must not announce a pass that later steps cannot read.
  setOutputs(outputs, ports);
  await abortable(writeSummary(outputs, ports), interruption);
  // A write that failed half-way may have left the outcome, such as a pass.
  if (failure !== null) await writeReport(outputs, ports, interruption);
  interruption.throwIfAborted();
  return result;
}

/** Publishes that the gate itself failed. Ignores what cannot be written. */
export async function reportCrash(thrown: unknown, ports: PublishPorts): Promise<void> {
  const { runner, sanitize } = ports;
  const { message, trace } = describeError(thrown);
  runner.debug(sanitize(trace));
  const crash: Result = { kind: 'crashed', message: sanitize(message) };
  const outputs = currentOutputs(crash, ports);
  logVerdict(crash, runner);
  // The outputs come first: after a signal, there may be no time for more.
  const outputsSet = async () => setOutputs(outputs, ports);
  await Promise.allSettled([
    outputsSet(),
    writeSummary(outputs, ports),
    writeReport(outputs, ports, null),
  ]);
}

function currentOutputs(result: Result, { clock, troubleshooting }: PublishPorts): Outputs {
  return outputsOf(result, { checkedAt: new Date(clock.now()).toISOString(), troubleshooting });
}
