import type { Quota } from '../quota/quota.ts';

/** What a decoder made of an answer's JSON. `problem` is a clause; foreign words in it are clean. */
export type Decoded =
  | { readonly kind: 'decoded'; readonly quotas: readonly Quota[] }
  | { readonly kind: 'malformed'; readonly problem: string };
