import type { CompleteResponse, HttpRequest } from '../http/message.ts';
import type { Decoded } from '../json/fields.ts';
import type { SafeText } from '../text/sanitize.ts';

/** A request to a server, and how to decode its response. */
export type ApiRequest<Value> = {
  /** The name of the server in messages. */
  readonly title: string;
  readonly request: HttpRequest;
  /** The only status that counts as success. */
  readonly success: 200 | 201;
  readonly decode: (body: unknown, response: CompleteResponse) => Decoded<Value>;
  /** Error codes to retry on, in addition to the retryable statuses. */
  readonly retryableCodes: readonly string[];
  /** Finds the secrets in a response; null if responses hold none, so that a body may be quoted. */
  readonly secretsIn: ((body: unknown, response: CompleteResponse) => readonly string[]) | null;
};

/** The host and port that a request goes to. */
export function hostOf({ request }: Pick<ApiRequest<unknown>, 'request'>): string {
  return new URL(request.url).host;
}

/** How the exchange with a server went. `status` is null if no response arrived. */
export type Exchange = {
  /** Host and port. Only the log shows them: outputs and summary never name an endpoint. */
  readonly host: string;
  readonly status: number | null;
  readonly requestId: SafeText | null;
  readonly attempts: number;
};

/** The exchange with a server to which nothing was sent. */
export function unsentExchange(host: string): Exchange {
  return { host, status: null, requestId: null, attempts: 0 };
}
