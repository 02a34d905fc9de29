import { expect, test } from 'vitest';
import { inTurn } from '../../../src/http/in-turn.ts';
import type { Failure, Reading } from '../../../src/quota/reading.ts';
import type { Question } from '../../../src/services/question.ts';
import { cleaner } from '../../../src/text/clean.ts';

const questions: readonly Question[] = Array.from({ length: 21 }, (_, index) => {
  const service = index < 20 ? 'roma' : 'ges';
  return {
    source: { service, instance: `#${index}` },
    url: `https://${service}.test/${index}`,
    host: `${service}.test`,
    decode: () => ({ kind: 'decoded', quotas: [] }),
  };
});
const exchange = { host: 'roma.test', status: 200, requestId: null, attempts: 1 };
const good = ({ source }: Question): Reading => ({ kind: 'read', source, exchange, quotas: [] });
const bad =
  (failure: Failure) =>
  ({ source }: Question): Reading => ({
    kind: 'failed',
    source,
    exchange,
    failure,
  });

/** Runs all questions, answering in waves, and notes how many are asked at once. */
async function waves(answer: (question: Question) => Reading) {
  let underWay = 0;
  const asked: string[] = [];
  const widths: number[] = [];
  const readings = await inTurn(questions, async (question) => {
    underWay += 1;
    asked.push(question.url);
    await new Promise((resolve) => setTimeout(resolve, 1));
    widths.push(underWay);
    underWay -= 1;
    return answer(question);
  });
  return { readings, asked, widths };
}

const refusal = { code: null, message: null };

test('two at once until one is trusted, the first of each service ahead; then eight', async () => {
  const { readings, asked, widths } = await waves(good);

  expect(asked.slice(0, 2)).toEqual(['https://roma.test/0', 'https://ges.test/20']);
  expect(widths[0]).toBe(2);
  expect(Math.max(...widths)).toBe(8);
  expect(readings.map(({ source }) => source.instance)).toEqual(
    questions.map(({ source }) => source.instance),
  );
});

test('never more than two once a credential is refused, and the rest is not asked', async () => {
  const { readings, asked } = await waves(bad({ kind: 'signed-out', refusal }));
  const kinds = readings.map((reading) => reading.kind === 'failed' && reading.failure.kind);

  expect(asked).toHaveLength(2);
  expect(readings[20]?.exchange.attempts).toBe(1);
  expect(readings[19]).toMatchObject({ failure: { because: 'refused' } });
  expect(readings[19]?.exchange).toEqual({
    host: 'roma.test',
    status: null,
    requestId: null,
    attempts: 0,
  });
  expect(kinds.filter((kind) => kind === 'not-asked')).toHaveLength(19);
});

test.each<Failure>([
  { kind: 'timeout', seconds: 1 },
  { kind: 'status', refusal },
  { kind: 'malformed', problem: '' },
  { kind: 'network', code: cleaner([])('ECONNRESET') },
  { kind: 'error-code', refusal },
])('never more than two while nothing shows that it is good: $kind', async (failure) => {
  const { asked, widths } = await waves(bad(failure));

  expect(asked).toHaveLength(21);
  expect(Math.max(...widths)).toBe(2);

  const later = await waves((question) =>
    question.url.endsWith('/0') ? bad(failure)(question) : good(question),
  );
  expect(Math.max(...later.widths)).toBe(8);
});

test.each<Failure>([
  { kind: 'no-permission', refusal },
  { kind: 'not-found', refusal },
])('a refusal of something else shows that it is good: $kind', async (failure) => {
  const { widths } = await waves(bad(failure));

  expect(Math.max(...widths)).toBe(8);
});
