import { type Benchmark, shown } from './benchmark.ts';
import { type Contestant, type Round, ratioOf } from './rounds.ts';
import type { SlowCloud, SlowClouds } from './slow-clouds.ts';
import type { SetupFor } from './steps/setup.ts';
import { bareNode, curlAndJq, floor, gate, officialSdk } from './steps/steps.ts';

/** How long a step with the gate takes, next to what else could be a step. */
export function latencyBenchmark(clouds: SlowClouds, setupFor: SetupFor): Benchmark {
  const fields = clouds.all.map((cloud) => fieldAt(cloud, setupFor));
  return {
    title: 'Time of a step',
    note: [
      'Wall time of the gate, divided by that of: a hand-written Node script that does the same two',
      'requests and nothing more (floor); curl twice, and jq; the official SDK for Python, start to',
      'end; `node -e 0`.',
    ].join('\n'),
    contestants: [
      bareNode,
      ...fields.flatMap(({ gate, floor, curl, sdk }) =>
        [gate, floor, curl, sdk].filter((contestant) => contestant !== null),
      ),
    ],
    table: (rounds) => ({
      head: [
        'Answers after',
        'gate ÷ floor',
        'gate ÷ curl and jq',
        'gate ÷ SDK',
        'gate ÷ bare node',
      ],
      rows: fields.map((field) => rowOf(field, rounds)),
    }),
  };
}

/** All who ask one cloud. */
type Field = {
  readonly latency: number;
  readonly gate: Contestant;
  readonly floor: Contestant;
  readonly curl: Contestant | null;
  readonly sdk: Contestant | null;
};

function fieldAt(cloud: SlowCloud, setupFor: SetupFor): Field {
  const setup = setupFor(cloud, 1);
  return {
    latency: cloud.latency,
    gate: gate(setup),
    floor: floor(setup),
    curl: curlAndJq(setup),
    sdk: officialSdk(setup),
  };
}

function rowOf({ latency, gate, floor, curl, sdk }: Field, rounds: readonly Round[]) {
  const over = (other: Contestant | null) =>
    other === null ? 'not installed' : shown(ratioOf(rounds, gate, other));
  return [`${latency} ms`, over(floor), over(curl), over(sdk), over(bareNode)];
}
