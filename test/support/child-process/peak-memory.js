// Loaded before a step: leaves the most memory that its process ever held, in KiB. JavaScript, since
// to load TypeScript costs memory of its own, which would make everybody look alike.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

process.on('exit', () => {
  writeFileSync(join(process.env['RUNNER_TEMP'] ?? '', 'peak-memory'), `${peak()}`);
});

/** Linux adds what the parent held before the child was loaded, but not in this file. */
function peak() {
  const file = '/proc/self/status';
  const status = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
}
