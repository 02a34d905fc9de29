import type { Confidential } from '../text/clean.ts';
import type { Environment, RawInputs } from './inputs.ts';
import { proxyCredentials } from './proxies.ts';
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

/** The token and the proxies' credentials: known, and to be kept, before anything is understood. */
export function secretsIn(token: string, environment: Environment): readonly Confidential[] {
  return [{ value: token, shownAs: '***' }, ...proxyCredentials(environment)];
}

/** The ids as written, right or wrong, so that no complaint about another input repeats them. */
export function idsIn(inputs: RawInputs): readonly Confidential[] {
  const instances = inputs['instance-id'].split(/[\s=,]+/);
  return [
    { value: inputs['project-id'], shownAs: '[project-id]' },
    ...instances.map((value) => ({ value, shownAs: '[instance-id]' })),
  ];
}
