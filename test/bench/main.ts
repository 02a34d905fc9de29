import { cpus } from 'node:os';
import { type Benchmark, showTable } from './benchmark.ts';
import { instancesBenchmark } from './instances.ts';
import { judgingBenchmark } from './judging.ts';
import { latencyBenchmark } from './latency.ts';
import { plansBenchmark, savePlans } from './plans.ts';
import { type Plan, type Round, runInRounds } from './rounds.ts';
import { startSlowClouds } from './slow-clouds.ts';
import { saveCertificates } from './steps/setup.ts';

// `npm run bench`: ratios only, since milliseconds say more about a machine than about the gate.
// `npm run bench -- --quick` takes fewer rounds.

const thorough: Plan = { warmUps: 4, rounds: 61 };
const quick: Plan = { warmUps: 2, rounds: 5 };

const plan = process.argv.includes('--quick') ? quick : thorough;
await using clouds = await startSlowClouds();
await using certificates = await saveCertificates(clouds.all);
await measure([latencyBenchmark(clouds, certificates.setupFor)], plan);
// Many instances and large files take long, and differ little from round to round.
const others = [instancesBenchmark(clouds, certificates.setupFor), judgingBenchmark()];
await measure(others, { warmUps: 1, rounds: Math.ceil(plan.rounds / 5) });
await using plans = await savePlans();
const ofPlans = [plansBenchmark(clouds, certificates.setupFor, plans)];
await measure(ofPlans, { warmUps: 1, rounds: Math.ceil(plan.rounds / 10) });

async function measure(group: readonly Benchmark[], { warmUps, rounds }: Plan): Promise<void> {
  const contestants = group.flatMap((benchmark) => benchmark.contestants);
  const measured = await runInRounds(contestants, { warmUps, rounds });
  for (const benchmark of group) console.log(show(benchmark, measured));
  console.log(`Medians of ${rounds} rounds in turn. ${describeMachine()}\n`);
}

function show({ title, note, table }: Benchmark, measured: readonly Round[]): string {
  return `### ${title}\n\n${note}\n\n${showTable(table(measured))}\n`;
}

/** On what the figures were measured; nothing that tells whose machine it is. */
function describeMachine(): string {
  const cores = cpus();
  const model = cores[0]?.model.trim() || 'unknown processor';
  const platform = `${process.platform} ${process.arch}`;
  return `Measured on ${model}, ${cores.length} cores, ${platform}, Node ${process.versions.node}.`;
}
