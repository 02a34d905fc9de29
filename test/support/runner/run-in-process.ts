import { createClient } from '../../../src/http/client.ts';
import { type InputName, readRawInputs } from '../../../src/inputs/inputs.ts';
import { saltedHash } from '../../../src/ports/crypto.ts';
import type { Runner } from '../../../src/ports/ports.ts';
import type { Report } from '../../../src/report/report.ts';
import { run } from '../../../src/run.ts';
import { createRedactor } from '../../../src/text/sanitize.ts';

/** How a step ended: its colour, and what it says. */
export type Ended = {
  readonly green: boolean;
  readonly outputs: ReadonlyMap<string, string>;
  readonly report: Report;
};

/**
 * Runs the gate in this process, over real sockets, with the text of files by their path; a second of
 * it passes in ten milliseconds.
 */
export async function runInProcess(
  given: Partial<Record<InputName, string>>,
  files: ReadonlyMap<string, string> = new Map(),
): Promise<Ended> {
  const inputs = new Map(Object.entries(given));
  const outputs = new Map<string, string>();
  const runner: Runner = {
    input: blank,
    setOutput: (name, value) => void outputs.set(name, value),
    mask: ignore,
    log: ignore,
    debug: ignore,
    group: ignore,
    annotate: ignore,
    writeSummary: () => Promise.resolve(),
    readFile: async (path) => {
      const text = files.get(path);
      return text === undefined ? { kind: 'missing' } : { kind: 'text', text, identity: path };
    },
    writeReport: () => Promise.resolve(),
  };
  // One of its own for each step, since every step listens to it to the end.
  const interruption = new AbortController().signal;
  const ports = {
    runner,
    inputs: readRawInputs((name) => inputs.get(name) ?? ''),
    environment: {},
    send,
    random: () => 0,
    clock,
    ...createRedactor(),
    saltedHash,
    readInWorker: () => Promise.reject(new Error('no file is that large')),
    salt: '',
    bundleText: blank,
    inspectCertificateFile: async () => 'unset' as const,
    interruption,
  };
  const green = await run(ports);
  return { green, outputs, report: JSON.parse(outputs.get('report') ?? '') };
}

const send = createClient();
const ignore = () => {};
const blank = () => '';
const hasten = (duration: number) => Math.ceil(duration / 100);
const clock = {
  now: () => Date.now() * 100,
  sleep: async () => {},
  expiry: (duration: number) => AbortSignal.timeout(hasten(duration)),
};
