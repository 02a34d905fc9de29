import type { WaitStats } from '../check/poll.ts';
import type { Problem } from '../inputs/validation.ts';
import type { CertificateFileState } from '../ports/ports.ts';
import type { Policy } from '../quota/policy.ts';
import type { Verdict, VerdictKind } from '../quota/verdict.ts';
import type { ServiceResult } from '../services/quota-request.ts';
import type { SafeText } from '../text/sanitize.ts';

/** A project's fingerprint, and the salt it was made with. */
export type ProjectHash = { readonly salt: string; readonly hash: string };

/**
 * What a run came to: quotas judged; inputs that are wrong, with no request sent; or the gate itself
 * ended by an error that nobody foresaw.
 */
export type Result =
  | {
      readonly kind: 'judged';
      readonly verdict: Verdict;
      readonly serviceResults: readonly ServiceResult[];
      readonly policy: Policy;
      readonly warnOnly: boolean;
      readonly waited: WaitStats;
      /** Looked at only where a certificate was not trusted. */
      readonly certificateFile: CertificateFileState;
      /** Null where it was not given, or may not be shown. */
      readonly region: string | null;
      /** Of the project, for later checks to know it by. */
      readonly project: ProjectHash;
    }
  | { readonly kind: 'invalid-inputs'; readonly problems: readonly Problem[] }
  | { readonly kind: 'crashed'; readonly message: SafeText };

/** The result of a run that read quotas. */
export type Judged = Extract<Result, { kind: 'judged' }>;

/** The verdict of any result: a run without a judgement is an error. */
export function verdictOf(result: Result): VerdictKind {
  return result.kind === 'judged' ? result.verdict.kind : 'error';
}

/** Whether the verdict lets the deployment go on: only `pass` and `warn` do. */
export function passed(result: Result): boolean {
  const verdict = verdictOf(result);
  return verdict === 'pass' || verdict === 'warn';
}

/** Whether the step is green: `warn-only` forgives a verdict, never a wrong input or a crash. */
export function isGreen(result: Result): boolean {
  return passed(result) || (result.kind === 'judged' && result.warnOnly);
}

/** The region of a result, where it is known and may be shown. */
export function regionOf(result: Result): string | null {
  return result.kind === 'judged' ? result.region : null;
}
