/** A whole answer, before anybody looked at what it says. */
export type Answered = {
  readonly kind: 'answered';
  readonly status: number;
  readonly requestId: string | null;
  /** The header of that name: how long the service asks to be left alone. */
  readonly retryAfter: string | null;
  /** The time of day at the server, in milliseconds since 1970, where it gave one. */
  readonly serverTime: number | null;
  /** The header in which IAM hands out a token. */
  readonly subjectToken: string | null;
  readonly body: string;
};

/** What came back for one request. */
export type Answer =
  | Answered
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
