import { countedHeadroom, type Quota } from '../../src/quota/quota.ts';
import { outputsOf } from '../../src/report/outputs.ts';
import type { ServiceResult } from '../../src/services/quota-request.ts';
import { quota, read, threshold } from '../support/builders/quotas.ts';
import { judged, summaryContext } from '../support/builders/results.ts';
import { type Benchmark, shown } from './benchmark.ts';
import { type Contestant, ratioOf } from './rounds.ts';

const counts = [10, 100, 1000, 10_000];
/** Each contestant handles this many in one turn, so that none is too quick for the clock. */
const quotasInTurn = Math.max(...counts);
const names = ['roma.datasource', 'roma.api', 'roma.scripts'] as const;

/** What a quota costs to judge and to report, alone, as there are more of them. */
export function judgingBenchmark(): Benchmark {
  const fields = counts.map((count) => ({ count, time: judging(count) }));
  const hundred = fields.find(({ count }) => count === 100)?.time ?? judging(100);
  return {
    title: 'Judging and reporting',
    note: [
      'Time for each quota, without start-up and requests, divided by that among 100 quotas. The job',
      'summary lists 1,000 at most.',
    ].join('\n'),
    contestants: [...new Set([hundred, ...fields.map(({ time }) => time)])],
    table: (rounds) => ({
      head: ['Quotas', 'time of each'],
      rows: fields.map(({ count, time }) => [`${count}`, shown(ratioOf(rounds, time, hundred))]),
    }),
  };
}

function judging(count: number): Contestant {
  const serviceResults = readingsOf(count);
  const thresholds = ['*: 1', 'roma.*: 5%', 'roma.api: 20'].map(threshold);
  return {
    measure: async () => {
      const started = performance.now();
      for (let done = 0; done < quotasInTurn; done += count) {
        const outputs = outputsOf(judged(serviceResults, { thresholds }), summaryContext);
        if (outputs.verdict !== 'fail') throw new Error(`A shortage gave ${outputs.verdict}`);
      }
      return performance.now() - started;
    },
  };
}

/** Instances of three quotas each; one quota in ten is too low. */
function readingsOf(count: number): readonly ServiceResult[] {
  const quotas: readonly Quota[] = Array.from({ length: count }, (_, index) =>
    quota({
      name: names[index % names.length] ?? '',
      instance: `instance-${Math.floor(index / names.length) + 1}`,
      headroom: countedHeadroom({
        limit: 1000,
        used: index % 10 === 0 ? 1000 : 100,
        origin: 'reported',
      }),
    }),
  );
  const first = quotas.keys().filter((index) => index % names.length === 0);
  return [...first].map((index) => read(...quotas.slice(index, index + names.length)));
}
