import type { CertificateFileState } from '../../ports/ports.ts';
import type { ServiceResult } from '../../services/service-result.ts';
import { failuresOf } from './failure.ts';

/** Whether a certificate was refused because nobody known has signed it. */
export function isUntrustedCertificate(code: string): boolean {
  return /CERT|TLS|SIGNATURE/.test(code) && !/EXPIRED|NOT_YET_VALID|ALTNAME|EPROTO|SSL/.test(code);
}

/** Whether any request failed for that reason, or signing in did. */
export function hasUntrustedCertificate(serviceResults: readonly ServiceResult[]): boolean {
  return failuresOf(serviceResults)
    .map(({ failure }) => (failure.kind === 'not-signed-in' ? failure.cause : failure))
    .some((failure) => failure.kind === 'network' && isUntrustedCertificate(failure.code));
}

const inPem = 'set it to your certificate authority, in PEM';

/** What to do about it. */
export const certificateRemedies: Readonly<Record<CertificateFileState, string>> = {
  unset: 'set NODE_EXTRA_CA_CERTS to the certificate authority if it is your own',
  missing: `NODE_EXTRA_CA_CERTS names a file that does not exist: ${inPem}`,
  unreadable: `NODE_EXTRA_CA_CERTS names a file that cannot be read: ${inPem}`,
  der: 'NODE_EXTRA_CA_CERTS names a file in DER, but Node reads only PEM: convert it with openssl x509 -inform der',
  'without-certificate': `NODE_EXTRA_CA_CERTS names a file without a PEM certificate: ${inPem}`,
  broken:
    'NODE_EXTRA_CA_CERTS names a file with a certificate that is cut off or not on its own lines, and Node ignores such a file: fix it',
  others:
    'NODE_EXTRA_CA_CERTS is read, but does not contain the authority that signed this certificate: add it to the file',
};
