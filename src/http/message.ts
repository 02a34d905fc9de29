/** A request as it is sent: everything but what the HTTP client adds by itself. */
export type HttpRequest = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Null where there is none, as with every GET. */
  readonly body: string | null;
};

/** A GET without headers of its own. */
export function getRequest(url: string): HttpRequest {
  return { method: 'GET', url, headers: {}, body: null };
}

/** A POST of JSON. */
export function postRequest(
  url: string,
  document: unknown,
  headers: HttpRequest['headers'] = {},
): HttpRequest {
  const body = JSON.stringify(document);
  return { method: 'POST', url, headers: { ...headers, 'content-type': 'application/json' }, body };
}

/** A whole answer, before anybody looked at what it says. */
export type CompleteResponse = {
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
export type HttpResponse =
  | CompleteResponse
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

/** What an exception of the client means: no connection, or an answer that is not HTTP. */
export function networkErrorResponse(error: unknown): HttpResponse {
  const code = codeOf(error);
  return code.startsWith('HPE_')
    ? {
        kind: 'unreadable',
        status: null,
        requestId: null,
        problem: `the response is not HTTP (${code})`,
      }
    : { kind: 'network', code };
}

/** A word for what went wrong below HTTP; of several addresses tried, the first one's. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (!(error instanceof Error)) return 'no reason given';
  // The tunnel calls every refusal of a proxy ECONNRESET and tells them apart in words alone.
  // Only the code is kept: its words may name the proxy, which teams keep to themselves.
  const tunnel = /^(?:tunneling socket could not be established|got illegal)(.*)$/.exec(
    error.message,
  );
  if (tunnel !== null)
    return `proxy: ${/statusCode=\d+|\bE[A-Z]{3,}\b/.exec(error.message)?.[0] ?? 'no tunnel'}`;
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : error.message || error.name;
}
