import type { Environment } from '../../ports/ports.ts';
import type { Problem } from '../validation.ts';

/**
 * Switches of Node that give away what is sent: to any server, since its certificate is not checked;
 * to whoever reads the log; to whoever finds the keys of a connection that he has listened to.
 */
export function nodeOptionProblems(environment: Environment): readonly Problem[] {
  return [
    ...(environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0' ? [trustsAnybody] : []),
    ...(environment['NODE_DEBUG'] ? [printsBodies] : []),
    ...(writesKeys(environment['NODE_OPTIONS'] ?? '') ? [savesKeys] : []),
  ];
}

const trustsAnybody: Problem = {
  input: 'NODE_TLS_REJECT_UNAUTHORIZED',
  complaint: 'is 0, so any server could impersonate Huawei Cloud',
  read: null,
  remedy: 'unset it, and set NODE_EXTRA_CA_CERTS to your own certificate authority',
};

/** Sections such as `net` and `stream` print what is sent; nobody needs to know them all. */
const printsBodies: Problem = {
  input: 'NODE_DEBUG',
  complaint: 'is set, so Node would log what is sent, including the credential',
  read: null,
  remedy: 'unset it',
};

const savesKeys: Problem = {
  input: 'NODE_OPTIONS',
  complaint: 'contains --tls-keylog, which saves the keys of every connection',
  read: null,
  remedy: 'remove it',
};

/** Node takes an option with underscores as well, and quotes around it. */
function writesKeys(options: string): boolean {
  const plain = options.replace(/["\\]/g, '').replaceAll('_', '-');
  return plain.split(/\s/).some((option) => /^--tls-keylog(?:=|$)/.test(option));
}
