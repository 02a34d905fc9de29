import { neverPassesFalsely } from '../property/false-pass/property.ts';
import { startFaultyCloud } from '../property/false-pass/server.ts';

/** `npm run false-pass`: the long run of the property, by default 100,000 situations. */
const runs = Number(process.argv[2] ?? 100_000);
await using cloud = await startFaultyCloud();
const { green, red, greenWith } = await neverPassesFalsely(cloud, runs);
const { signIn, plan, used } = greenWith;
console.log(
  `${runs} runs: ${green} green (${signIn} signed in, ${plan} with a plan, ${used} with declared use), ${red} red, 0 false passes`,
);
