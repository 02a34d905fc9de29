import { rm } from 'node:fs/promises';
import { build } from './bundle.ts';

/** `npm run build`: makes `dist/` anew, so that nothing of an older build stays in it. */
await rm('dist', { recursive: true, force: true });
await build('dist');
