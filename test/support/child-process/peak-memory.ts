import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Loaded before the gate: leaves the most memory that the process ever held, in KiB. */
process.on('exit', () => {
  writeFileSync(join(process.env['RUNNER_TEMP'] ?? '', 'peak-memory'), `${peak()}`);
});

/** Linux adds what the parent held before the child was loaded, but not in this file. */
function peak(): number {
  const file = '/proc/self/status';
  const [, kibibytes] = existsSync(file)
    ? (/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(file, 'utf8')) ?? [])
    : [];
  return Number(kibibytes ?? process.resourceUsage().maxRSS);
}
