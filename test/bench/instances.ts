import { type Benchmark, shown } from './benchmark.ts';
import { type Contestant, medianOf, type Round, ratioOf } from './rounds.ts';
import type { SlowClouds } from './slow-clouds.ts';
import { floorMemory, gateMemory } from './steps/memory.ts';
import type { SetupFor } from './steps/setup.ts';
import { gate } from './steps/steps.ts';

const counts = [1, 10, 50, 200, 1000];
const latency = 50;
const atOnce = 8;

/** What many instances cost: time, memory and requests. */
export function instancesBenchmark(clouds: SlowClouds, setupFor: SetupFor): Benchmark {
  const cloud = clouds.at(latency);
  const startUp = gate(setupFor(clouds.at(0), 1));
  const floor = floorMemory(setupFor(cloud, 1));
  const fields = counts.map((count) => {
    const setup = setupFor(cloud, count);
    return { count, time: counting(gate(setup), clouds, count), memory: gateMemory(setup) };
  });
  return {
    title: 'Many instances',
    note: [
      `Answers after ${latency} ms. Ideal: the gate's start-up (1 instance, answers at once), and`,
      `${latency} ms for every ${atOnce} instances; the gate, which sends two requests until an answer shows`,
      'that the token is good, needs one turn more. Floor: the hand-written script with 1 instance.',
    ].join('\n'),
    contestants: [startUp, floor, ...fields.flatMap(({ time, memory }) => [time, memory])],
    table: (rounds) => ({
      head: ['Instances', 'Requests', 'time ÷ ideal', 'memory ÷ floor', 'memory − floor'],
      rows: fields.map(({ count, time, memory }) => [
        `${count}`,
        `${count + 1}`,
        shown(overIdeal(rounds, { count, time, startUp })),
        shown(ratioOf(rounds, memory, floor)),
        `${medianOf(rounds, (figure) => megabytes(figure(memory) - figure(floor))).toFixed(0)} MB`,
      ]),
    }),
  };
}

type Run = { readonly count: number; readonly time: Contestant; readonly startUp: Contestant };

function overIdeal(rounds: readonly Round[], { count, time, startUp }: Run): number {
  const waiting = Math.ceil(count / atOnce) * latency;
  return medianOf(rounds, (figure) => figure(time) / (figure(startUp) + waiting));
}

/** The same contestant, disqualified for a request too many or too few. */
function counting({ measure }: Contestant, clouds: SlowClouds, instances: number): Contestant {
  const cloud = clouds.at(latency);
  return {
    measure: async () => {
      const before = await clouds.requestsTo(cloud);
      const figure = await measure();
      const requests = (await clouds.requestsTo(cloud)) - before;
      if (requests === instances + 1) return figure;
      throw new Error(`${instances} instances took ${requests} requests`);
    },
  };
}

function megabytes(kibibytes: number): number {
  return (kibibytes * 1024) / 1_000_000;
}
