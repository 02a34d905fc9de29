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

/** An authority that only those trust who are told to. */
export type Authority = {
  /** PEM to trust. */
  readonly certificate: string;
  /** Makes a certificate that it signs. */
  readonly issue: (options: IssueOptions) => Promise<LoopbackCertificate>;
};

type IssueOptions = {
  readonly name: string;
  readonly address?: string;
  /** Days from now; a negative number is past. */
  readonly ends?: number;
};

const day = 24 * 60 * 60 * 1000;
const algorithms = { keyType: 'ec', algorithm: 'sha256' } as const;

export async function createAuthority(): Promise<Authority> {
  const made = await generate([{ name: 'commonName', value: 'Test authority' }], {
    ...algorithms,
    ...lifetime(1),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, critical: true },
    ],
  });
  const ca = { key: made.private, cert: made.cert };
  return { certificate: made.cert, issue: (options) => issue(ca, options) };
}

async function issue(
  ca: { readonly key: string; readonly cert: string },
  { name, address, ends = 1 }: IssueOptions,
): Promise<LoopbackCertificate> {
  const addresses = address === undefined ? [] : [{ type: 7, ip: address } as const];
  const made = await generate([{ name: 'commonName', value: name }], {
    ...algorithms,
    ...lifetime(ends),
    ca,
    extensions: [
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: name }, ...addresses] },
    ],
  });
  return { certificate: made.cert, privateKey: made.private };
}

/** Begins ten days ago. */
function lifetime(ends: number) {
  const now = Date.now();
  return { notBeforeDate: new Date(now - 10 * day), notAfterDate: new Date(now + ends * day) };
}
