import type { Benchmark } from './benchmark.ts';
import { instancesBenchmark } from './instances.ts';
import { judgingBenchmark } from './judging.ts';
import { latencyBenchmark } from './latency.ts';
import { describeMachine } from './machine.ts';
import { type Plan, type Round, runInRounds } from './rounds.ts';
import { startSlowClouds } from './slow-clouds.ts';
import { saveCertificates } from './surroundings.ts';
import { showTable } from './table.ts';

// `npm run bench`: ratios only, since milliseconds say more about a machine than about the gate.
// `npm run bench -- --quick` takes fewer rounds.

const thorough: Plan = { warmUps: 4, rounds: 21 };
const quick: Plan = { warmUps: 2, rounds: 5 };

const plan = process.argv.includes('--quick') ? quick : thorough;
await using clouds = await startSlowClouds();
await using certificates = await saveCertificates(clouds.all);
const benchmarks = [
  latencyBenchmark(clouds, certificates.surroundings),
  instancesBenchmark(clouds, certificates.surroundings),
  judgingBenchmark(),
];
const rounds = await runInRounds(
  benchmarks.flatMap(({ contestants }) => contestants),
  plan,
);
for (const benchmark of benchmarks) console.log(show(benchmark, rounds));
console.log(`Medians of ${plan.rounds} rounds in turn. ${describeMachine()}`);

function show({ title, note, table }: Benchmark, measured: readonly Round[]): string {
  return `### ${title}\n\n${note}\n\n${showTable(table(measured))}\n`;
}
