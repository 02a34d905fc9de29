import { appendFile } from 'node:fs/promises';
import { startCloud } from '../cloud/server.ts';
import { gateInputs } from '../support/runner/gate-inputs.ts';

/**
 * Started by start-cloud.ts: an embedded cloud that tells the steps after it, as outputs, what the
 * gate needs. It ends when it is told to, or by itself: no job waits for it, and nothing else would
 * end it on a runner that is not thrown away.
 */
const lifetime = 15 * 60_000;

const cloud = await startCloud();
const outputs = { ...gateInputs(cloud), process: process.pid };
const lines = Object.entries(outputs).map(([name, value]) => `${name}=${value}\n`);
await appendFile(process.env['GITHUB_OUTPUT'] ?? '', lines.join(''));
process.send?.('ready');
setTimeout(() => process.exit(), lifetime);
