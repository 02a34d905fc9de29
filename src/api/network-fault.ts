/**
 * What went wrong with a connection, as far as its error code tells. A proxy opens no tunnel, and may say
 * why; faults of certificates are those of the server.
 */
export type NetworkFault =
  | 'proxy'
  | 'proxy-without-route'
  | 'proxy-credentials'
  | 'proxy-rule'
  | 'expired-certificate'
  | 'other-host'
  | 'old-tls'
  | 'untrusted-certificate'
  | 'unreachable';

/** In this order, because some codes match several: `ERR_TLS_CERT_ALTNAME_INVALID`. */
const patterns: readonly (readonly [fault: NetworkFault, pattern: RegExp])[] = [
  ['proxy-without-route', /^proxy.*=50[234]$/],
  ['proxy-credentials', /^proxy.*=407$/],
  ['proxy-rule', /^proxy.*=403$/],
  ['proxy', /^proxy/],
  ['expired-certificate', /EXPIRED|NOT_YET_VALID/],
  ['other-host', /ALTNAME/],
  ['old-tls', /EPROTO|SSL/],
  ['untrusted-certificate', /CERT|TLS|SIGNATURE/],
];

/** Classifies the error code of a connection. */
export function networkFault(code: string): NetworkFault {
  return patterns.find(([, pattern]) => pattern.test(code))?.[0] ?? 'unreachable';
}
