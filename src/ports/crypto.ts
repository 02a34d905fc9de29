import { createHmac, randomBytes, X509Certificate } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { CertificateFileState } from './ports.ts';

/** HMAC-SHA256 of a text, with a salt as its key; in hexadecimal. */
export function saltedHash(salt: string, text: string): string {
  return createHmac('sha256', salt).update(text).digest('hex');
}

/** A salt that nobody has used before. */
export function newSalt(): string {
  return randomBytes(16).toString('hex');
}

/** Looks at the file of NODE_EXTRA_CA_CERTS as Node does at its start. Never rejects. */
export async function inspectCertificateFile(
  path: string | undefined,
): Promise<CertificateFileState> {
  if (!path) return 'unset';
  try {
    return (await stat(path)).isFile() ? stateOf(await readFile(path)) : 'unreadable';
  } catch (thrown: unknown) {
    return Object(thrown).code === 'ENOENT' ? 'missing' : 'unreadable';
  }
}

function stateOf(bytes: Uint8Array): CertificateFileState {
  // Binary: a sequence whose length takes more than a byte, as that of any certificate.
  if (bytes[0] === 0x30 && (bytes[1] ?? 0) > 0x80) return 'der';
  const blocks = new TextDecoder()
    .decode(bytes)
    .split(/^(?=-----BEGIN )/m)
    .filter((block) => /^-----BEGIN (?:X509 )?CERTIFICATE-----/.test(block));
  if (blocks.length === 0) return 'without-certificate';
  return blocks.every(isCertificate) ? 'others' : 'broken';
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}
