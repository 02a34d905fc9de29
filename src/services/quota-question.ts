import type { Decoded } from '../json/decoded.ts';
import { type Fingerprint, type Identify, identifier } from '../quota/identity.ts';
import type { Quota } from '../quota/quota.ts';
import { type Asked, type Source, titleOf, unreadableQuotas } from '../quota/reading.ts';
import type { Target } from '../settings/targets.ts';
import type { Clean } from '../text/clean.ts';
import { decodeGes, gesPath } from './ges.ts';
import type { Question } from './question.ts';
import { getRequest } from './request.ts';
import { decodeRoma, romaPath } from './roma.ts';

/** Asks for the quotas of one source. */
export type QuotaQuestion = Question<readonly Quota[]> & Asked;

/** For what project quotas are asked, and how they are told apart. */
export type Asking = {
  readonly projectId: string;
  readonly fingerprint: Fingerprint;
  readonly salt: string;
};

/** The question that a target stands for: one instance of ROMA Connect, or GES. */
export function questionFor(
  target: Target,
  { projectId, fingerprint, salt }: Asking,
  clean: Clean,
): QuotaQuestion {
  switch (target.kind) {
    case 'roma': {
      const { id, shownAs: instance } = target.instance;
      const identify = identifier(fingerprint, salt, id);
      return quotaQuestion(
        { service: 'roma', instance },
        `${target.endpoint}${romaPath(projectId, id)}`,
        identify,
        (body) => decodeRoma(body, instance, identify, clean),
      );
    }
    case 'ges': {
      const identify = identifier(fingerprint, salt, null);
      return quotaQuestion(
        { service: 'ges', instance: null },
        `${target.endpoint}${gesPath(projectId)}`,
        identify,
        (body) => decodeGes(body, identify, clean),
      );
    }
  }
}

/** A question for quotas; nothing in its answer is secret. */
export function quotaQuestion(
  source: Source,
  url: string,
  identify: Identify,
  decode: (body: unknown) => Decoded<readonly Quota[]>,
): QuotaQuestion {
  const request = getRequest(url);
  return {
    source,
    unreadable: unreadableQuotas(source, identify),
    title: titleOf(source),
    request,
    success: 200,
    decode,
    secretsIn: null,
  };
}
