/** What a decoder made of a response. `problem` is a clause; foreign words in it are sanitized. */
export type Decoded<Found> =
  | { readonly kind: 'decoded'; readonly found: Found }
  | { readonly kind: 'malformed'; readonly problem: string };
