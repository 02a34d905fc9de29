import { readdirSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/** Every page that a user reads, by its path from the root. */
export const pages: readonly string[] = [
  ...readdirSync(root).filter((name) => /^(?:README.*|CHANGELOG|SECURITY)\.md$/.test(name)),
  ...readdirSync(new URL('docs/', root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
