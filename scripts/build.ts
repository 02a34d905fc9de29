import { rename, rm } from 'node:fs/promises';
import { build } from './bundle.ts';

/**
 * `npm run build`: makes `dist/` anew, so that nothing of an older build stays in it. The older one
 * stays until the new one is whole.
 */
await build('build/dist');
await rm('dist', { recursive: true, force: true });
await rename('build/dist', 'dist');
