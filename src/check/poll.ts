import type { Failure } from '../api/api-result.ts';
import type { Settings } from '../inputs/settings.ts';
import type { Clock } from '../ports/ports.ts';
import type { Policy } from '../quota/assessment.ts';
import { keepUnresolvedShortages, type Verdict } from '../quota/verdict.ts';
import type { ServiceResult } from '../services/service-result.ts';

/** How often all quotas were read, and for how long the gate waited between; whole seconds. */
export type Waited = { readonly reads: number; readonly seconds: number };

/** What one check came to. */
type Checked = {
  readonly verdict: Verdict;
  readonly serviceResults: readonly ServiceResult[];
  readonly policy: Policy;
};

/** What waiting needs of the world. */
type WaitingPorts<Check> = {
  readonly clock: Clock;
  /** Told before each pause, in whole seconds. */
  readonly onWait: (checked: Check, seconds: number) => void;
  readonly interruption: AbortSignal;
};

/** How long to wait in all, and between two checks. */
type Patience = Pick<Settings, 'waitTimeoutSeconds' | 'waitIntervalSeconds'>;

/** Quotas were read once. */
export const noWait: Waited = { reads: 1, seconds: 0 };

/** Less than a tenth of a second is not worth another fetch. */
const shortestPause = 100;

/**
 * Checks again, after a pause each, while quotas are short and there is time; the last check is at its
 * end. What could not be read has had its retries, and is not waited for. Rejects on interruption.
 */
export async function pollUntilEnough<Check extends Checked>(
  check: () => Promise<Check>,
  { waitTimeoutSeconds, waitIntervalSeconds }: Patience,
  { clock, onWait, interruption }: WaitingPorts<Check>,
): Promise<Check & { readonly waited: Waited }> {
  const start = clock.now();
  let before: Verdict | null = null;
  for (let reads = 1; ; reads += 1) {
    const found = await check();
    const verdict: Verdict =
      before === null ? found.verdict : keepUnresolvedShortages(before, found.verdict);
    const result = { ...found, verdict };
    before = verdict;
    const passed = clock.now() - start;
    const remaining = waitTimeoutSeconds * 1000 - passed;
    const waited = { reads, seconds: reads === 1 ? 0 : Math.round(passed / 1000) };
    if (!isWorthWaiting(result) || remaining < shortestPause) return { ...result, waited };
    const pause = Math.min(waitIntervalSeconds * 1000, remaining);
    onWait(result, Math.ceil(pause / 1000));
    await clock.sleep(pause, interruption);
    interruption.throwIfAborted();
  }
}

/** What refuses a credential goes on to refuse it, and may lock it. */
function isOfCredential({ kind }: Failure): boolean {
  return kind === 'signed-out' || kind === 'not-signed-in';
}

/** Waiting cannot help where a failed request alone keeps the step red. */
function isWorthWaiting({ verdict, serviceResults, policy }: Checked): boolean {
  const failures = serviceResults.filter((serviceResult) => serviceResult.kind === 'failed');
  const isRefused = failures.some(({ failure }) => isOfCredential(failure));
  const isFailing = failures.length > 0 && policy.onError === 'fail';
  return verdict.kind === 'fail' && !isRefused && !isFailing;
}
