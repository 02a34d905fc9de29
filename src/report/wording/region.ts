import type { Result } from '../result.ts';

/** The region of a result, where it is known and may be shown. */
export function regionOf(result: Result): string | null {
  return result.kind === 'judged' ? result.region : null;
}

/** Says where, behind another sentence; blank where that is not known. */
export function regionSentence(result: Result): string {
  const region = regionOf(result);
  return region === null ? '' : ` Region: ${region}.`;
}
