import { generate } from 'selfsigned';

/** A certificate for the loopback names, with its key, both as PEM. */
export type LoopbackCertificate = {
  readonly certificate: string;
  readonly privateKey: string;
};

const hour = 60 * 60 * 1000;

/** Makes a certificate that lives for a day and signs itself. */
export async function createCertificate(): Promise<LoopbackCertificate> {
  const now = Date.now();
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    // A clock that steps back a little must not make the certificate invalid.
    notBeforeDate: new Date(now - hour),
    notAfterDate: new Date(now + 24 * hour),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  return { certificate: made.cert, privateKey: made.private };
}
