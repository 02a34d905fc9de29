import type { Environment } from '../../ports/ports.ts';
import { createProblem, type Problem } from '../validation.ts';

/**
 * Options of Node that expose what is sent: to any server, because its certificate is not checked;
 * to readers of the log; or to anyone with the keys of a recorded connection.
 */
export function nodeOptionProblems(environment: Environment): readonly Problem[] {
  return [
    ...(environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0' ? [trustsAnyServer] : []),
    ...(environment['NODE_DEBUG'] ? [logsRequests] : []),
    ...(writesKeys(environment['NODE_OPTIONS'] ?? '') ? [savesKeys] : []),
  ];
}

const trustsAnyServer = createProblem(
  'NODE_TLS_REJECT_UNAUTHORIZED',
  'is 0, so any server could impersonate Huawei Cloud',
  'unset it, and set NODE_EXTRA_CA_CERTS to your own certificate authority',
);

/**
 * Sections such as `net` and `stream` print what is sent. Any value counts, so that no list of them
 * is needed.
 */
const logsRequests = createProblem(
  'NODE_DEBUG',
  'is set, so Node would log what is sent, including the credential',
  'unset it',
);

const savesKeys = createProblem(
  'NODE_OPTIONS',
  'contains --tls-keylog, which saves the keys of every connection',
  'remove it',
);

/** Node also accepts options with underscores, and quotes around them. */
function writesKeys(options: string): boolean {
  const plain = options.replace(/["\\]/g, '').replaceAll('_', '-');
  return plain.split(/\s/).some((option) => /^--tls-keylog(?:=|$)/.test(option));
}
