import { writeSync } from 'node:fs';
import { createServer } from 'node:net';
import { placeOf } from './loopback.ts';

// Listens, tells the port, and then does nothing any more: no connection is ever accepted.
const server = createServer();
server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
  writeSync(1, `${placeOf(server).port}\n`);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
});
