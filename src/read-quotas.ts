import type { Deadline } from './http/deadline.ts';
import type { Get } from './http/transport.ts';
import type { Reading } from './quota/reading.ts';
import { decodeGes, gesPath } from './services/ges.ts';
import { interpret, type Question } from './services/interpret.ts';
import { decodeRoma, romaPath } from './services/roma.ts';
import type { Settings } from './settings/settings.ts';
import type { Target } from './settings/targets.ts';
import type { Clean } from './text/clean.ts';

/** Reads every target, all at once: each gives a reading of its own, and none waits for another. */
export function readQuotas(
  { projectId, targets, token }: Settings,
  deadline: Deadline,
  get: Get,
  clean: Clean,
): Promise<readonly Reading[]> {
  const readings = targets.map(async (target) => {
    const { path, ...question } = questionFor(target, projectId, clean);
    const answer = await get(`${target.endpoint}${path}`, { 'x-auth-token': token }, deadline);
    return interpret(question, answer, clean);
  });
  return Promise.all(readings);
}

function questionFor(
  target: Target,
  projectId: string,
  clean: Clean,
): Question & { readonly path: string } {
  const { host } = new URL(target.endpoint);
  switch (target.kind) {
    case 'roma': {
      const { id, shownAs } = target.instance;
      const decode = (body: unknown) => decodeRoma(body, shownAs, clean);
      const source = { service: 'roma', instance: shownAs } as const;
      return { source, host, path: romaPath(projectId, id), decode };
    }
    case 'ges': {
      const source = { service: 'ges', instance: null } as const;
      return { source, host, path: gesPath(projectId), decode: (body) => decodeGes(body, clean) };
    }
  }
}
