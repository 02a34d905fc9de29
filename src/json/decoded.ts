/** What a decoder made of an answer. `problem` is a clause; foreign words in it are clean. */
export type Decoded<Found> =
  | { readonly kind: 'decoded'; readonly found: Found }
  | { readonly kind: 'malformed'; readonly problem: string };
