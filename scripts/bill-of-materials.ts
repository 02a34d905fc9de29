import { createHash } from 'node:crypto';
import { moduleStubs } from './module-stubs.ts';
import { type Mapping, mappingAt } from './repository.ts';

/** The packages whose code a bundle holds, by the marks that the bundler leaves; no stubs. */
function packagesIn(bundle: string): readonly string[] {
  const paths = [
    ...bundle.matchAll(/^;?\/\/ (?:EXTERNAL MODULE: )?\.\/node_modules\/((?:@[^/]+\/)?[^/\s]+)/gm),
  ];
  const names = new Set(paths.map(([, name = '']) => name));
  return [...names].filter((name) => !moduleStubs.has(name)).toSorted();
}

/** What a bundle is made of, in the format CycloneDX 1.6; the same for the same bundle. */
export function billOfMaterials(bundle: string, own: Mapping, lock: Mapping): Mapping {
  const digest = createHash('sha256').update(bundle).digest('hex');
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(digest)}`,
    version: 1,
    metadata: {
      component: {
        type: 'application',
        name: own['name'],
        version: own['version'],
        hashes: [{ alg: 'SHA-256', content: digest }],
      },
    },
    components: packagesIn(bundle).map((name) => component(name, lock)),
  };
}

function component(name: string, lock: Mapping): Mapping {
  const { version, license, integrity } = mappingAt(lock, 'packages', `node_modules/${name}`);
  const [, base64 = ''] = /^sha512-(.*)$/.exec(String(integrity)) ?? [];
  const hash = Buffer.from(base64, 'base64').toString('hex');
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    licenses: [{ license: { id: license } }],
    hashes: [{ alg: 'SHA-512', content: hash }],
    purl,
  };
}

/** A UUID of version 8, which is free to be made of anything: here, of a digest. */
function uuidOf(digest: string): string {
  const parts = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `8${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ];
  return parts.join('-');
}
