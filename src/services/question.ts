import type { Source } from '../quota/reading.ts';
import type { Target } from '../settings/targets.ts';
import type { Clean } from '../text/clean.ts';
import { decodeGes, gesPath } from './ges.ts';
import { decodeRoma, romaPath } from './roma.ts';
import type { Decoded } from './service.ts';

/** One request: whose quotas it reads, where, and how the answer is decoded. */
export type Question = {
  readonly source: Source;
  readonly url: string;
  readonly host: string;
  readonly decode: (body: unknown) => Decoded;
};

export function questionFor(target: Target, projectId: string, clean: Clean): Question {
  const { host } = new URL(target.endpoint);
  switch (target.kind) {
    case 'roma': {
      const { id, shownAs: instance } = target.instance;
      return {
        source: { service: 'roma', instance },
        url: `${target.endpoint}${romaPath(projectId, id)}`,
        host,
        decode: (body) => decodeRoma(body, instance, clean),
      };
    }
    case 'ges':
      return {
        source: { service: 'ges', instance: null },
        url: `${target.endpoint}${gesPath(projectId)}`,
        host,
        decode: (body) => decodeGes(body, clean),
      };
  }
}
