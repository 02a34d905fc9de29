/** A request as it is sent: everything but what the HTTP client adds by itself. */
export type Request = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Null where there is none, as with every GET. */
  readonly body: string | null;
};

/** A GET without headers of its own. */
export function getRequest(url: string): Request {
  return { method: 'GET', url, headers: {}, body: null };
}

/** A POST of JSON. */
export function postRequest(
  url: string,
  document: unknown,
  headers: Request['headers'] = {},
): Request {
  const body = JSON.stringify(document);
  return { method: 'POST', url, headers: { ...headers, 'content-type': 'application/json' }, body };
}
