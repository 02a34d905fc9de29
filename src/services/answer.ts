/** What came back for one request, before anybody looked at what it says. */
export type Answer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly requestId: string | null;
      readonly body: string;
    }
  | {
      readonly kind: 'unreadable';
      readonly status: number;
      readonly requestId: string | null;
      /** Ends the sentence "the answer …"; holds no foreign text. */
      readonly problem: string;
    }
  | { readonly kind: 'network'; readonly code: string }
  | { readonly kind: 'timeout'; readonly seconds: number };
