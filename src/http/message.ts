/** A request, without what the HTTP client adds. */
export type HttpRequest = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** By name, in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Null if the request has none, like every GET. */
  readonly body: string | null;
};

/** A GET request without headers. */
export function getRequest(url: string): HttpRequest {
  return { method: 'GET', url, headers: {}, body: null };
}

/** A POST request with a JSON body. */
export function postRequest(
  url: string,
  document: unknown,
  headers: HttpRequest['headers'] = {},
): HttpRequest {
  const body = JSON.stringify(document);
  return { method: 'POST', url, headers: { ...headers, 'content-type': 'application/json' }, body };
}

/** The head of a response. All of it is null if the response is not HTTP. */
type ResponseHead<Status> = {
  readonly status: Status;
  readonly requestId: string | null;
  /** The header `Retry-After`: how long to wait before another attempt. */
  readonly retryAfter: string | null;
  /** When the server sent it, in milliseconds since 1970; null if it did not say. */
  readonly serverTime: number | null;
};

/** A response with a readable body, whatever its status. */
export type CompleteResponse = ResponseHead<number> & {
  readonly kind: 'complete';
  /** The header `X-Subject-Token`, in which IAM returns a token. */
  readonly subjectToken: string | null;
  readonly body: string;
};

/** What came back for a request. */
export type HttpResponse =
  | CompleteResponse
  | (ResponseHead<number | null> & {
      readonly kind: 'unreadable';
      /** A clause about the response, without foreign text. */
      readonly problem: string;
    })
  | { readonly kind: 'network'; readonly code: string }
  | { readonly kind: 'timeout'; readonly seconds: number };

/** What an exception of the client means: no connection, or a response that is not HTTP. */
export function networkErrorResponse(error: unknown): HttpResponse {
  const code = networkErrorCode(error);
  return code.startsWith('HPE_')
    ? {
        kind: 'unreadable',
        status: null,
        requestId: null,
        retryAfter: null,
        serverTime: null,
        problem: `the response is not HTTP (${code})`,
      }
    : { kind: 'network', code };
}

/** The error code of a failed connection; of the first address if several were tried. */
function networkErrorCode(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0)
    return networkErrorCode(error.errors[0]);
  if (!(error instanceof Error)) return 'no reason given';
  // The tunnel reports every refusal of a proxy as ECONNRESET; only the message has the reason. It may
  // also name the proxy, which can be confidential, so only the code in it is used.
  const tunnel = /^(?:tunneling socket could not be established|got illegal)(.*)$/.exec(
    error.message,
  );
  if (tunnel !== null)
    return `proxy: ${/statusCode=\d+|\bE[A-Z]{3,}\b/.exec(error.message)?.[0] ?? 'no tunnel'}`;
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : error.message || error.name;
}

/**
 * Milliseconds since 1970 of an HTTP date in the only form that senders may use (RFC 9110, 5.6.7);
 * null for anything else.
 */
export function parseHttpDate(date: string): number | null {
  if (!/^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(date)) return null;
  const moment = Date.parse(date);
  return Number.isNaN(moment) ? null : moment;
}
