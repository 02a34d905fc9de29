import type { Quota } from '../quota/quota.ts';
import { type Source, titleOf } from '../quota/reading.ts';
import type { Target } from '../settings/targets.ts';
import type { Clean } from '../text/clean.ts';
import type { Answered } from './answer.ts';
import type { Decoded } from './decoded.ts';
import { decodeGes, gesPath } from './ges.ts';
import { getRequest, type Request } from './request.ts';
import { decodeRoma, romaPath } from './roma.ts';

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

/** Asks for the quotas of one source. */
export type QuotaQuestion = Question<readonly Quota[]> & { readonly source: Source };

/** Host and port that a question goes to. */
export function hostOf({ request }: Pick<Question<unknown>, 'request'>): string {
  return new URL(request.url).host;
}

export function questionFor(target: Target, projectId: string, clean: Clean): QuotaQuestion {
  switch (target.kind) {
    case 'roma': {
      const { id, shownAs: instance } = target.instance;
      return quotaQuestion(
        { service: 'roma', instance },
        `${target.endpoint}${romaPath(projectId, id)}`,
        (body) => decodeRoma(body, instance, clean),
      );
    }
    case 'ges':
      return quotaQuestion(
        { service: 'ges', instance: null },
        `${target.endpoint}${gesPath(projectId)}`,
        (body) => decodeGes(body, clean),
      );
  }
}

function quotaQuestion(
  source: Source,
  url: string,
  decode: (body: unknown) => Decoded<readonly Quota[]>,
): QuotaQuestion {
  const request = getRequest(url);
  return { source, title: titleOf(source), request, success: 200, decode, secretsIn: null };
}
