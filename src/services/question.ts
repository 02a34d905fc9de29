import type { Decoded } from '../json/decoded.ts';
import type { Answered } from './answer.ts';
import type { Request } from './request.ts';

/** Something to ask a server for, and how its whole answer is understood. */
export type Question<Found> = {
  /** Whom it asks, in sentences. */
  readonly title: string;
  readonly request: Request;
  /** The one status that comes with what was asked for. */
  readonly success: 200 | 201;
  readonly decode: (body: unknown, answer: Answered) => Decoded<Found>;
  /** Which texts of an answer are secrets; null where none is, and a body may be quoted. */
  readonly secretsIn: ((body: unknown, answer: Answered) => readonly string[]) | null;
};

/** Host and port that a question goes to. */
export function hostOf({ request }: Pick<Question<unknown>, 'request'>): string {
  return new URL(request.url).host;
}
