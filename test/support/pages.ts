import { readdirSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/** The landing page in each of its languages. */
export const readmes: readonly string[] = ['README.md', 'README.zh-CN.md'];

/** Every page that a user reads, by its path from the root. */
export const pages: readonly string[] = [
  ...readmes,
  ...['CHANGELOG.md', 'SECURITY.md'],
  ...readdirSync(new URL('docs/', root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
