import { neverPassesFalsely, rarest } from '../property/false-pass/property.ts';
import { startFaultyCloud } from '../property/false-pass/server.ts';

/** `npm run false-pass`: the long run of the property, by default 100,000 situations. */
const [written = '100000'] = process.argv.slice(2);
if (!/^[1-9]\d*$/.test(written)) {
  console.error(
    `${JSON.stringify(written)} is not a number of runs. Write digits alone, as in 5000.`,
  );
  process.exit(2);
}
const runs = Number(written);
await using cloud = await startFaultyCloud();
const seen = await neverPassesFalsely(cloud, runs);
const { green, red, greenWith } = seen;
const { signIn, plan, used } = greenWith;
console.log(
  `${runs} runs: ${green} green (${signIn} signed in, ${plan} with a plan, ${used} with declared use), ${red} red, 0 false passes`,
);
if (rarest(seen) === 0) {
  console.error('Too few runs to see each colour, and green with each extra: this proves nothing.');
  process.exitCode = 1;
}
