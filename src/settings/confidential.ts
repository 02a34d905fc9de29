import type { Confidential } from '../text/clean.ts';
import type { Settings } from './settings.ts';

/**
 * What no text from outside may carry into log, summary or outputs: the token, and the ids and
 * hosts that teams keep in secrets, which a service may well repeat in an error message.
 */
export function confidentialIn({ token, projectId, targets }: Settings): readonly Confidential[] {
  return [
    { value: token, shownAs: '***' },
    { value: projectId, shownAs: '[project-id]' },
    ...targets.flatMap((target): readonly Confidential[] => {
      const { host, hostname } = new URL(target.endpoint);
      const hosts = [host, hostname].map((value) => ({ value, shownAs: `[${target.kind} host]` }));
      if (target.kind === 'ges') return hosts;
      return [...hosts, { value: target.instance.id, shownAs: '[instance-id]' }];
    }),
  ];
}
