import type { CompleteResponse, HttpRequest } from '../http/message.ts';
import type { Decoded } from '../json/fields.ts';
import type { Exchange } from './api-result.ts';

/** A request to a server, and how to decode its response. */
export type ApiRequest<Value> = {
  /** The name of the server in messages. */
  readonly title: string;
  readonly request: HttpRequest;
  /** The only status that counts as success. */
  readonly success: 200 | 201;
  readonly decode: (body: unknown, response: CompleteResponse) => Decoded<Value>;
  /** Error codes to retry on, in addition to the retryable statuses. None if absent. */
  readonly retryableCodes?: readonly string[];
  /** Finds the secrets in a response; null if responses hold none, so that a body may be quoted. */
  readonly secretsIn: ((body: unknown, response: CompleteResponse) => readonly string[]) | null;
};

/** The host and port that a request goes to. */
export function hostOf({ request }: Pick<ApiRequest<unknown>, 'request'>): string {
  return new URL(request.url).host;
}

/** The exchange of a request that was not sent. */
export function unsentExchange(apiRequest: Pick<ApiRequest<unknown>, 'request'>): Exchange {
  return { host: hostOf(apiRequest), status: null, requestId: null, attempts: 0 };
}
