import { unless } from './clock.ts';
import { type Delivery, save, say, summarize, tell } from './publish.ts';
import { type Outputs, outputsOf } from './report/outputs.ts';
import type { Result } from './report/result.ts';
import { describeError } from './text/describe-error.ts';

/**
 * Tells a result everywhere it is looked for; rejects when later steps could not be told, or when the
 * interruption comes first.
 */
export async function deliver(
  result: Result,
  delivery: Delivery,
  interruption: AbortSignal,
): Promise<void> {
  const outputs = outputsNow(result, delivery);
  say(result, delivery.runner);
  // The summary comes last: no headline may speak of a pass that later steps could not be told of.
  await unless(interruption, save(outputs, delivery));
  interruption.throwIfAborted();
  tell(outputs, delivery);
  await unless(interruption, summarize(outputs, delivery));
}

/** Tells, as far as it can be told, that the gate itself failed. */
export async function breakOff(thrown: unknown, delivery: Delivery): Promise<void> {
  const { runner, clean } = delivery;
  const { message, trace } = describeError(thrown);
  runner.debug(clean(trace));
  const broken: Result = { kind: 'broken', message: clean(message) };
  const outputs = outputsNow(broken, delivery);
  say(broken, runner);
  // The outputs go first: after a signal there may be no time for more.
  const told = async () => tell(outputs, delivery);
  await Promise.allSettled([told(), summarize(outputs, delivery), save(outputs, delivery)]);
}

function outputsNow(result: Result, { clock }: Delivery): Outputs {
  return outputsOf(result, new Date(clock.now()).toISOString());
}
