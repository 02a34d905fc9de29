import type { Decoded } from '../json/decoded.ts';
import type { Quota } from '../quota/quota.ts';
import { type Source, titleOf } from '../quota/reading.ts';
import type { Target } from '../settings/targets.ts';
import type { Clean } from '../text/clean.ts';
import { decodeGes, gesPath } from './ges.ts';
import type { Question } from './question.ts';
import { getRequest } from './request.ts';
import { decodeRoma, romaPath } from './roma.ts';

/** Asks for the quotas of one source. */
export type QuotaQuestion = Question<readonly Quota[]> & { readonly source: Source };

/** The question that a target stands for: one instance of ROMA Connect, or GES. */
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

/** A question for quotas; nothing in its answer is secret. */
export function quotaQuestion(
  source: Source,
  url: string,
  decode: (body: unknown) => Decoded<readonly Quota[]>,
): QuotaQuestion {
  const request = getRequest(url);
  return { source, title: titleOf(source), request, success: 200, decode, secretsIn: null };
}
