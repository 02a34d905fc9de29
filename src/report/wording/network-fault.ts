import type { CertificateFileState } from '../../ports/ports.ts';

/**
 * What went wrong with a connection, as far as its error code tells. A proxy opens no tunnel, and may say
 * why; faults of certificates are those of the server.
 */
type NetworkFault =
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

function faultOf(code: string): NetworkFault {
  return patterns.find(([, pattern]) => pattern.test(code))?.[0] ?? 'unreachable';
}

const checkProxy = 'check https_proxy, or add the host to no_proxy';

/** Whether a connection failed because no known authority signed the certificate. */
export function isUntrustedCertificate(code: string): boolean {
  return faultOf(code) === 'untrusted-certificate';
}

/**
 * What to do about a connection that failed with this error code. `address` names the inputs that set
 * the host.
 */
export function networkRemedy(
  code: string,
  address: string,
  certificateFile: CertificateFileState,
): string {
  switch (faultOf(code)) {
    case 'proxy':
      return checkProxy;
    case 'proxy-without-route':
      return `${checkProxy}; or check ${address}: the proxy could not connect to the host`;
    case 'proxy-credentials':
      return `${checkProxy}: the proxy wants another user or password`;
    case 'proxy-rule':
      return `${checkProxy}: the proxy does not allow this host`;
    case 'expired-certificate':
      return 'renew the certificate, or correct the clock';
    case 'other-host':
      return `check ${address}: the certificate is for another host`;
    case 'old-tls':
      return `check ${address}: the server does not support TLS 1.2 or later`;
    case 'untrusted-certificate':
      return certificateRemedies[certificateFile];
    case 'unreachable':
      return `check ${address}, and that the runner can connect to it; if it needs a proxy, set https_proxy`;
  }
}

const inPem = 'set it to the PEM file of your certificate authority';

/** What to do about a certificate that no known authority signed. */
const certificateRemedies: Readonly<Record<CertificateFileState, string>> = {
  unset: 'if your own certificate authority signed it, set NODE_EXTRA_CA_CERTS to its PEM file',
  missing: `NODE_EXTRA_CA_CERTS names a file that does not exist: ${inPem}`,
  unreadable: `NODE_EXTRA_CA_CERTS names a file that cannot be read: ${inPem}`,
  der: 'NODE_EXTRA_CA_CERTS names a file in DER, but Node reads only PEM: convert it with openssl x509 -inform der',
  'without-certificate': `NODE_EXTRA_CA_CERTS names a file without a PEM certificate: ${inPem}`,
  broken:
    'NODE_EXTRA_CA_CERTS names a file with a certificate that is cut off or not on its own lines, and Node ignores such a file: fix it',
  others:
    'NODE_EXTRA_CA_CERTS is read, but does not contain the authority that signed this certificate: add it to the file',
};
