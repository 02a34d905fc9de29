import type { CompleteResponse, HttpRequest } from '../http/message.ts';
import type { Decoded } from '../json/decoded.ts';

/** A request to a server, and how the whole response is decoded. */
export type ApiRequest<Found> = {
  /** Whom it asks, in sentences. */
  readonly title: string;
  readonly request: HttpRequest;
  /** The one status that comes with what was asked for. */
  readonly success: 200 | 201;
  readonly decode: (body: unknown, response: CompleteResponse) => Decoded<Found>;
  /** Error codes after which another attempt may do better, beside the statuses that tell so. */
  readonly retryableCodes: readonly string[];
  /** Which texts of an answer are secrets; null where none is, and a body may be quoted. */
  readonly secretsIn: ((body: unknown, response: CompleteResponse) => readonly string[]) | null;
};

/** Host and port that a request goes to. */
export function hostOf({ request }: Pick<ApiRequest<unknown>, 'request'>): string {
  return new URL(request.url).host;
}
