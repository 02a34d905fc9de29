import type { ApiRequest } from '../api/api-request.ts';
import { getRequest } from '../http/message.ts';
import type { Target } from '../inputs/targets/targets.ts';
import type { Decoded } from '../json/decoded.ts';
import type { Quota } from '../quota/quota.ts';
import { type QuotaIdOf, quotaIdMaker, type SaltedHash } from '../quota/quota-id.ts';
import type { Sanitize } from '../text/sanitize.ts';
import { decodeGes, gesPath } from './ges/quotas.ts';
import { decodeRoma, romaPath } from './roma/quotas.ts';
import { type QuotaSource, type Requested, sourceTitle, unknownQuotas } from './service-result.ts';

/** Asks for the quotas of one source. */
export type QuotaRequest = ApiRequest<readonly Quota[]> & Requested;

/** For what project quotas are asked, and how they are told apart. */
export type QuotaRequestContext = {
  readonly projectId: string;
  readonly saltedHash: SaltedHash;
  readonly salt: string;
};

/** The question that a target stands for: one instance of ROMA Connect, or GES. */
export function quotaRequestFor(
  target: Target,
  { projectId, saltedHash, salt }: QuotaRequestContext,
  sanitize: Sanitize,
): QuotaRequest {
  switch (target.kind) {
    case 'roma': {
      const { id, shownAs: instance } = target.instance;
      const identify = quotaIdMaker(saltedHash, salt, id);
      return quotaRequest(
        { service: 'roma', instance },
        `${target.endpoint}${romaPath(projectId, id)}`,
        identify,
        (body) => decodeRoma(body, instance, identify, sanitize),
      );
    }
    case 'ges': {
      const identify = quotaIdMaker(saltedHash, salt, null);
      return quotaRequest(
        { service: 'ges', instance: null },
        `${target.endpoint}${gesPath(projectId)}`,
        identify,
        (body) => decodeGes(body, identify, sanitize),
      );
    }
  }
}

/** A question for quotas; nothing in its answer is secret. */
export function quotaRequest(
  source: QuotaSource,
  url: string,
  identify: QuotaIdOf,
  decode: (body: unknown) => Decoded<readonly Quota[]>,
): QuotaRequest {
  const request = getRequest(url);
  return {
    source,
    unreadable: unknownQuotas(source, identify),
    title: sourceTitle(source),
    request,
    success: 200,
    decode,
    secretsIn: null,
  };
}
