import type { WaitStats } from '../check/poll.ts';
import type { ShownProblem } from '../inputs/validation.ts';
import type { CertificateFileState } from '../ports/ports.ts';
import type { Policy } from '../quota/policy.ts';
import type { Verdict, VerdictKind } from '../quota/verdict.ts';
import type { ServiceResult } from '../services/quota-request.ts';
import type { SafeText } from '../text/sanitize.ts';

/** The salted hash that identifies a project, and its salt. */
export type ProjectHash = { readonly salt: string; readonly hash: string };

/** The quotas were judged. */
export type Judged = {
  readonly kind: 'judged';
  readonly verdict: Verdict;
  readonly serviceResults: readonly ServiceResult[];
  readonly policy: Policy;
  readonly warnOnly: boolean;
  readonly waited: WaitStats;
  /** `unset` unless a certificate was not trusted: only then is the file inspected. */
  readonly certificateFile: CertificateFileState;
  /** Null if not given, or if it must not be shown. */
  readonly region: string | null;
  /** The domain of the endpoints, which no report shows. */
  readonly cloud: string;
  /** The variables that take the place of inputs of the access key, by the input. */
  readonly keyVariables: Readonly<Record<string, string>>;
  /** Identifies the project to a later check. */
  readonly project: ProjectHash;
};

/**
 * The outcome of a run: the quotas were judged, or inputs are wrong and no request was sent, or the
 * gate itself failed with an unexpected error.
 */
export type Outcome =
  | Judged
  | { readonly kind: 'invalid-inputs'; readonly problems: readonly ShownProblem[] }
  | { readonly kind: 'crashed'; readonly message: SafeText };

/** The report of an outcome could not be written: why, and what to do, as clauses. */
export type Undelivered = {
  readonly kind: 'undelivered';
  readonly outcome: Outcome;
  readonly statement: string;
  readonly remedy: string;
};

/** What is reported: the outcome, or that its report could not be written. */
export type Result = Outcome | Undelivered;

/** The verdict of a result. A run without a judgement, or whose report is not delivered, is an error. */
export function verdictOf(result: Result): VerdictKind {
  return result.kind === 'judged' ? result.verdict.kind : 'error';
}

/** Whether the deployment may go on: only with the verdict `pass` or `warn`. */
export function passed(result: Result): boolean {
  const verdict = verdictOf(result);
  return verdict === 'pass' || verdict === 'warn';
}

/** Whether the step is green. `warn-only` excuses any verdict, but no wrong input and no crash. */
export function isGreen(result: Result): boolean {
  return passed(result) || (result.kind === 'judged' && result.warnOnly);
}

/** The region of a result. Null if not known, or if it must not be shown. */
export function regionOf(result: Result): string | null {
  if (result.kind === 'undelivered') return regionOf(result.outcome);
  return result.kind === 'judged' ? result.region : null;
}
