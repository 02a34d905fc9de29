import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Leaves an embedded cloud behind for the steps that follow, and returns once it answers. */
const server = fileURLToPath(new URL('serve-cloud.ts', import.meta.url));
const cloud = spawn(process.execPath, [server], {
  // A stream of the step's own would keep the step from ending.
  stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  detached: true,
});
const [word] = await Promise.race([once(cloud, 'message'), once(cloud, 'exit')]);
if (word !== 'ready') throw new Error(`The cloud did not start: it ended with ${String(word)}`);
cloud.disconnect();
cloud.unref();
