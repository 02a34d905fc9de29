import type { CompleteResponse, HttpRequest } from '../http/message.ts';
import type { Decoded } from '../json/fields.ts';
import type { SafeText } from '../text/sanitize.ts';

/** A request to a server, and how the whole response is decoded. */
export type ApiRequest<Value> = {
  /** Whom it asks, in sentences. */
  readonly title: string;
  readonly request: HttpRequest;
  /** The one status that comes with what was asked for. */
  readonly success: 200 | 201;
  readonly decode: (body: unknown, response: CompleteResponse) => Decoded<Value>;
  /** Error codes after which another attempt may do better, beside the statuses that tell so. */
  readonly retryableCodes: readonly string[];
  /** Which texts of an answer are secrets; null where none is, and a body may be quoted. */
  readonly secretsIn: ((body: unknown, response: CompleteResponse) => readonly string[]) | null;
};

/** Host and port that a request goes to. */
export function hostOf({ request }: Pick<ApiRequest<unknown>, 'request'>): string {
  return new URL(request.url).host;
}

/** How the exchange with a server went. `status` is null when no answer arrived. */
export type Exchange = {
  /** Host and port, for the log alone: outputs and summary never hold an endpoint. */
  readonly host: string;
  readonly status: number | null;
  readonly requestId: SafeText | null;
  readonly attempts: number;
};

/** The exchange with a server that was not asked at all. */
export function noExchange(host: string): Exchange {
  return { host, status: null, requestId: null, attempts: 0 };
}
