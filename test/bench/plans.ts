import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Benchmark, shown } from './benchmark.ts';
import { planTexts } from './plan-texts.ts';
import { type Contestant, medianOf, type Round } from './rounds.ts';
import type { SlowClouds } from './slow-clouds.ts';
import { gateMemory, parserMemory } from './steps/memory.ts';
import type { SetupFor } from './steps/setup.ts';
import { gate, parser } from './steps/steps.ts';

const mebibytes = [1, 15, 60];

/** The plans, as files of a folder that is removed in the end. */
export type PlanFiles = AsyncDisposable & {
  readonly files: readonly {
    readonly what: string;
    readonly size: number;
    readonly path: string;
  }[];
};

export async function savePlans(): Promise<PlanFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'quota-gate-bench-'));
  const files = [];
  for (const [what, textOf] of Object.entries(planTexts)) {
    for (const size of mebibytes) {
      const path = join(folder, `${files.length}.json`);
      await writeFile(path, textOf(size * 1024 * 1024));
      files.push({ what, size: (await stat(path)).size, path });
    }
  }
  return { files, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}

/** What it costs to read a plan, beside a JSON.parse of it. */
export function plansBenchmark(
  clouds: SlowClouds,
  setupFor: SetupFor,
  { files }: PlanFiles,
): Benchmark {
  const setup = setupFor(clouds.at(0), 1);
  const withPlan = (path: string) => (folders: Parameters<typeof setup>[0]) => ({
    ...setup(folders),
    'INPUT_TERRAFORM-PLAN': path,
  });
  const without = { time: gate(setup), memory: gateMemory(setup) };
  const idle = { time: parser(null), memory: parserMemory(null) };
  const rows = files.map(({ what, size, path }) => ({
    ...{ what, size },
    gate: { time: gate(withPlan(path)), memory: gateMemory(withPlan(path)) },
    parse: { time: parser(path), memory: parserMemory(path) },
  }));
  const beyond = (rounds: readonly Round[], { gate, parse }: (typeof rows)[number]) =>
    (['time', 'memory'] as const).map((kind) =>
      medianOf(
        rounds,
        (figure) =>
          (figure(gate[kind]) - figure(without[kind])) / (figure(parse[kind]) - figure(idle[kind])),
      ),
    );
  const all = [without, idle, ...rows.flatMap(({ gate, parse }) => [gate, parse])];
  return {
    title: 'Terraform plans',
    note: [
      'What the gate takes with a plan beyond what it takes without, divided by what a script that',
      'reads the file with JSON.parse takes beyond an empty script.',
    ].join('\n'),
    contestants: all.flatMap(({ time, memory }): readonly Contestant[] => [time, memory]),
    table: (rounds) => ({
      head: ['Plan', 'Size', 'time ÷ JSON.parse', 'memory ÷ JSON.parse'],
      rows: rows.map((row) => [
        row.what,
        `${Math.round(row.size / 1024 / 1024)} MiB`,
        ...beyond(rounds, row).map(shown),
      ]),
    }),
  };
}
