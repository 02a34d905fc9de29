import { X509Certificate } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { errorCodeOf } from '../text/error-message.ts';
import type { CertificateFileState } from './ports.ts';

/** Checks the file of NODE_EXTRA_CA_CERTS like Node does at its start. Never rejects. */
export async function inspectCertificateFile(
  path: string | undefined,
): Promise<CertificateFileState> {
  if (!path) return 'unset';
  try {
    return (await stat(path)).isFile() ? stateOf(await readFile(path)) : 'unreadable';
  } catch (thrown: unknown) {
    return errorCodeOf(thrown) === 'ENOENT' ? 'missing' : 'unreadable';
  }
}

function stateOf(bytes: Uint8Array): CertificateFileState {
  // DER: a sequence whose length takes more than one byte, like that of every certificate.
  if (bytes[0] === 0x30 && (bytes[1] ?? 0) > 0x80) {
    return isCertificate(bytes) ? 'der' : 'without-certificate';
  }
  const blocks = new TextDecoder()
    .decode(bytes)
    .split(/^(?=-----BEGIN )/m)
    .filter((block) => /^-----BEGIN (?:X509 )?CERTIFICATE-----/.test(block));
  if (blocks.length === 0) return 'without-certificate';
  return blocks.every(isCertificate) ? 'others' : 'broken';
}

function isCertificate(certificate: string | Uint8Array): boolean {
  try {
    return new X509Certificate(certificate).raw.length > 0;
  } catch {
    return false;
  }
}
