/** What came back for one request, before anybody looked at what it says. */
export type Answer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly requestId: string | null;
      /** The header of that name: how long the service asks to be left alone. */
      readonly retryAfter: string | null;
      readonly body: string;
    }
  | {
      readonly kind: 'unreadable';
      /** Null when the answer broke off before one. */
      readonly status: number | null;
      readonly requestId: string | null;
      /** A clause about the answer; holds no foreign text. */
      readonly problem: string;
    }
  | { readonly kind: 'network'; readonly code: string }
  | { readonly kind: 'timeout'; readonly seconds: number };
