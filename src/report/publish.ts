import type { Delivery } from '../inputs/delivery.ts';
import { abortable } from '../ports/clock.ts';
import type { Clock, Runner } from '../ports/ports.ts';
import { describeError } from '../text/error-message.ts';
import type { Sanitize } from '../text/sanitize.ts';
import { annotationsOf } from './annotations/annotations.ts';
import { logGroupsOf, logLinesOf } from './log/log.ts';
import { type Outputs, outputNames, outputsOf } from './outputs/outputs.ts';
import type { Result } from './result.ts';

/** More than any disk needs. Without a limit, a pipe that is never read would block the step. */
const writeTimeoutMs = 5_000;

/** What publishing needs: where to write, and with which means. */
export type PublishPorts = Delivery & {
  readonly runner: Runner;
  readonly sanitize: Sanitize;
  readonly clock: Clock;
};

/** Writes a result to the log and the annotations. */
function writeLog(result: Result, runner: Runner): void {
  if (result.kind === 'judged') logGroupsOf(result).forEach(runner.group);
  logLinesOf(result).forEach(runner.log);
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
    await abortable(runner.appendSummary(summary), clock.expiry(writeTimeoutMs));
  } catch (thrown: unknown) {
    const message = `${sanitize(`the job summary could not be written: ${describeError(thrown).message}`)}.`;
    runner.annotate({ kind: 'warning', title: 'Result not delivered', message });
  }
}

/** Writes the report file if `report-path` is set. Rejects if it cannot be written. */
async function writeReport({ report }: Outputs, ports: PublishPorts): Promise<void> {
  const { runner, clock, reportPath, protectedFiles } = ports;
  if (reportPath === '') return;
  const written = runner.writeReport(reportPath, `${report}\n`, protectedFiles);
  await abortable(written, clock.expiry(writeTimeoutMs)).catch(cannotWrite('report-path'));
}

/**
 * Sets the outputs of the step, synchronously. Throws if that fails. The verdict comes last: if the
 * disk is full and outputs are cut off, they must not contain a pass.
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
 * Publishes a result everywhere: log, annotations, report file, outputs and job summary. Rejects if
 * the report or the outputs cannot be written, or if `interruption` aborts first.
 */
export async function publish(
  result: Result,
  ports: PublishPorts,
  interruption: AbortSignal,
): Promise<void> {
  const outputs = currentOutputs(result, ports);
  writeLog(result, ports.runner);
  // The summary comes last: it must not announce a pass that later steps cannot read.
  await abortable(writeReport(outputs, ports), interruption);
  interruption.throwIfAborted();
  setOutputs(outputs, ports);
  await abortable(writeSummary(outputs, ports), interruption);
}

/** Publishes that the gate itself failed. Ignores what cannot be written. */
export async function reportCrash(thrown: unknown, ports: PublishPorts): Promise<void> {
  const { runner, sanitize } = ports;
  const { message, trace } = describeError(thrown);
  runner.debug(sanitize(trace));
  const crash: Result = { kind: 'crashed', message: sanitize(message) };
  const outputs = currentOutputs(crash, ports);
  writeLog(crash, runner);
  // The outputs come first: after a signal, there may be no time for more.
  const outputsSet = async () => setOutputs(outputs, ports);
  await Promise.allSettled([
    outputsSet(),
    writeSummary(outputs, ports),
    writeReport(outputs, ports),
  ]);
}

function currentOutputs(result: Result, { clock, troubleshooting }: PublishPorts): Outputs {
  return outputsOf(result, { checkedAt: new Date(clock.now()).toISOString(), troubleshooting });
}
