import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A port whose machine drops every new connection without a word. */
export type BlackHole = AsyncDisposable & { readonly host: string };

/**
 * Fills the queue of a listener that accepts nothing. Linux drops what comes then; other systems
 * refuse it.
 */
export async function openBlackHole(): Promise<BlackHole> {
  const listener = spawn(
    process.execPath,
    [fileURLToPath(new URL('never-accepts.ts', import.meta.url))],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line]: readonly unknown[] = await once(listener.stdout, 'data');
  const port = Number(`${line}`);
  const guests = await fill(port);
  return {
    host: `127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      for (const guest of guests) guest.destroy();
      const ended = once(listener, 'close');
      listener.kill('SIGKILL');
      await ended;
    },
  };
}

/** Connects until a connection is left hanging. */
async function fill(port: number): Promise<readonly Socket[]> {
  const guests: Socket[] = [];
  while (guests.length < 16) {
    const guest = connect(port, '127.0.0.1').on('error', () => {});
    guests.push(guest);
    const connected = once(guest, 'connect').then(() => true);
    if (!(await Promise.race([connected, setTimeout(500, false)]))) return guests;
  }
  throw new Error('The listener takes every connection');
}
