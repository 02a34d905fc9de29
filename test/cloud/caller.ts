/** Whom the cloud takes the sender of a request for. */
export type Caller =
  | { readonly kind: 'reader' }
  | { readonly kind: 'powerless' }
  /** Has a token that nobody knows, or nothing at all. */
  | { readonly kind: 'stranger' }
  | { readonly kind: 'expired' }
  /** Has a token of no project, or of another one. */
  | { readonly kind: 'outsider' }
  /** Signed in a way that the gateway does not let through. */
  | { readonly kind: 'refused'; readonly cause: string };
