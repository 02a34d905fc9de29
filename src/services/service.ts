import type { Quota } from '../quota/quota.ts';

/** What a decoder made of an answer's JSON. `problem` ends a sentence; it holds no foreign text. */
export type Decoded =
  | { readonly kind: 'decoded'; readonly quotas: readonly Quota[] }
  | { readonly kind: 'malformed'; readonly problem: string };
