import { answerToCredential, type Failure } from '../api/api-result.ts';
import type { Settings } from '../inputs/settings.ts';
import type { Clock } from '../ports/ports.ts';
import type { Policy } from '../quota/policy.ts';
import { keepUnresolvedShortages, type Verdict } from '../quota/verdict.ts';
import type { ServiceResult } from '../services/quota-request.ts';

/** How often the gate read all quotas. */
export type WaitStats = {
  readonly reads: number;
  /** In how many of the readings a service could not be read. */
  readonly failed: number;
  /** From the start of the first reading to the end of the last one, rounded; 0 for a single reading. */
  readonly seconds: number;
};

/** What one check found. */
type Checked = {
  readonly verdict: Verdict;
  readonly serviceResults: readonly ServiceResult[];
};

/** The ports that waiting needs. */
type WaitingPorts = {
  readonly clock: Clock;
  /** Called before each pause, with its length in whole seconds. */
  readonly onWait: (verdict: Verdict, seconds: number) => void;
  readonly interruption: AbortSignal;
};

/** How long to wait in total, and between two checks, and what a failed request leads to. */
type WaitSettings = Pick<Settings, 'waitTimeoutSeconds' | 'waitIntervalSeconds'> & {
  readonly policy: Pick<Policy, 'onError'>;
};

/** A shorter pause is not worth another fetch. */
const minPauseMs = 100;

/**
 * Checks, and while quotas are short pauses and checks again. The last check is at the end of the
 * time. Services that could not be read have had their retries, and are not waited for. Rejects on
 * interruption.
 */
export async function pollUntilEnough(
  check: () => Promise<Checked>,
  { waitTimeoutSeconds, waitIntervalSeconds, policy }: WaitSettings,
  { clock, onWait, interruption }: WaitingPorts,
): Promise<Checked & { readonly waited: WaitStats }> {
  const start = clock.now();
  let previous: Verdict | null = null;
  let failed = 0;
  for (let reads = 1; ; reads += 1) {
    const checked = await check();
    const { serviceResults } = checked;
    const verdict: Verdict =
      previous === null ? checked.verdict : keepUnresolvedShortages(previous, checked.verdict);
    previous = verdict;
    if (serviceResults.some(({ kind }) => kind === 'failed')) failed += 1;
    const elapsed = clock.now() - start;
    const remaining = waitTimeoutSeconds * 1000 - elapsed;
    const waited = { reads, failed, seconds: reads === 1 ? 0 : Math.round(elapsed / 1000) };
    const mayBecomeEnough = isWorthWaiting(verdict, serviceResults, policy);
    if (!mayBecomeEnough || remaining < minPauseMs) return { verdict, serviceResults, waited };
    const pause = Math.min(waitIntervalSeconds * 1000, remaining);
    onWait(verdict, Math.ceil(pause / 1000));
    await clock.sleep(pause, interruption);
    interruption.throwIfAborted();
  }
}

/**
 * Whether signing in failed, which stays so for the whole run, or a service rejected the credential,
 * which more tries may lock.
 */
function isCredentialFailure(failure: Failure): boolean {
  return failure.kind === 'not-signed-in' || answerToCredential(failure) === 'rejected';
}

/** Waiting cannot help if a failed request alone makes the step red. */
function isWorthWaiting(
  verdict: Verdict,
  serviceResults: readonly ServiceResult[],
  policy: Pick<Policy, 'onError'>,
): boolean {
  const failures = serviceResults.filter((serviceResult) => serviceResult.kind === 'failed');
  const isSignedOut = failures.some(({ failure }) => isCredentialFailure(failure));
  const isFailing = failures.length > 0 && policy.onError === 'fail';
  return verdict.kind === 'fail' && !isSignedOut && !isFailing;
}
