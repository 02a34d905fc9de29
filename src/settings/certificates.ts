import type { Environment } from './inputs.ts';
import type { Problem } from './parsed.ts';

/** A switch that makes every TLS connection trust anybody: whoever answers could say "enough". */
export function certificateProblems(environment: Environment): readonly Problem[] {
  if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] !== '0') return [];
  return [
    {
      input: 'NODE_TLS_REJECT_UNAUTHORIZED',
      complaint: 'is 0, so that any server could pose as Huawei Cloud',
      read: null,
      remedy: 'unset it, and point NODE_EXTRA_CA_CERTS at your own certificate authority',
    },
  ];
}
