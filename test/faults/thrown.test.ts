import { expect, test } from 'vitest';
import { startCloud } from '../cloud/server.ts';
import { annotationsIn } from '../support/assertions/gate-report.ts';
import { expectOneSentence } from '../support/assertions/outcomes.ts';
import {
  firstDeadlineThrows,
  preloadingCode,
  replacingRequest,
  silentRequest,
  whileWritingSummary,
} from '../support/child-process/preload.ts';
import { gateInputs } from '../support/runner/gate-inputs.ts';
import { runGate } from '../support/runner/run-gate.ts';
import type { Environment } from '../support/runner/step-environment.ts';

/** This JavaScript is thrown before there is a result. */
const early = firstDeadlineThrows;

/** It is thrown once there is a result. */
const late = (value: string) =>
  preloadingCode(`Date.prototype.toISOString = () => { throw ${value}; };`);

/** It is thrown out of a callback, where no promise catches it. */
const aside = (value: string) =>
  replacingRequest(`() => { setTimeout(() => { throw ${value}; }); return ${silentRequest}; }`);

/** A promise that nobody waits for rejects with it. */
const rejected = (value: string) =>
  replacingRequest(`() => { Promise.reject(${value}); return ${silentRequest}; }`);

const bare = 'Object.create(null)';
const indescribable = 'something that cannot be described was thrown.';

/** Each way out meets a text and a value without one; what else can be thrown, unit/text has. */
test.each<[string, string, (value: string) => Environment, string]>([
  ['text', `'boom'`, early, 'boom.'],
  ['text', `'boom'`, late, 'boom.'],
  ['text', `'boom'`, aside, 'boom.'],
  ['an object without prototype', bare, early, indescribable],
  ['an object without prototype', bare, late, indescribable],
  ['an object without prototype', bare, aside, indescribable],
  ['undefined', 'undefined', aside, 'undefined was thrown.'],
  ['an Error out of a promise', `new Error('boom')`, rejected, 'boom.'],
])('57 %s thrown (%s) is one readable sentence', async (_, value, thrownFrom, sentence) => {
  await using cloud = await startCloud();
  const inputs = gateInputs(cloud, { services: 'ges' });
  await using run = await runGate({ inputs, environment: thrownFrom(value) });

  await expectOneSentence(run, sentence, cloud);
});

test.each([
  ['before', early],
  ['after', late],
])('57 an Error that holds the token, thrown %s the result, does not show it', async (_, from) => {
  await using cloud = await startCloud();
  const environment = from(`new Error('bad ' + process.env.INPUT_TOKEN)`);
  await using run = await runGate({ inputs: gateInputs(cloud), environment });

  await expectOneSentence(run, 'bad ***.', cloud);
});

test('57 two Errors at once are one sentence, and the outputs are written all the same', async () => {
  await using cloud = await startCloud();
  const boom = `setTimeout(() => { throw new Error('boom'); });`;
  const environment = replacingRequest(`() => { ${boom} ${boom} return ${silentRequest}; }`);
  const inputs = gateInputs(cloud, { services: 'ges' });
  await using run = await runGate({ inputs, environment });

  await expectOneSentence(run, 'boom.', cloud);
  expect(run.outputs).toMatchObject({ verdict: 'error', passed: 'false' });
});

test('57 an Error thrown aside while the result is written makes the step red', async () => {
  await using cloud = await startCloud();
  const environment = whileWritingSummary(`setTimeout(() => { throw new Error('boom'); });`);
  await using run = await runGate({ inputs: gateInputs(cloud), environment });

  expect(run.exitCode).toBe(1);
  expect(annotationsIn(run)).toEqual(['error Quota gate failed: boom.']);
});
