import { expect, test } from 'vitest';
import { inTurn } from '../../../src/http/in-turn.ts';
import { unasked } from '../../../src/quota/exchange.ts';
import type { Failure } from '../../../src/quota/failure.ts';
import type { Reading } from '../../../src/quota/reading.ts';
import type { QuotaQuestion } from '../../../src/services/quota-question.ts';
import { quotaQuestion } from '../../../src/services/quota-question.ts';
import { cleaner } from '../../../src/text/clean.ts';
import { signedOut } from '../../support/exchanges.ts';
import { identify } from '../../support/quotas.ts';

const questions: readonly QuotaQuestion[] = Array.from({ length: 21 }, (_, index) => {
  const service = index < 20 ? 'roma' : 'ges';
  const decode = () => ({ kind: 'decoded', found: [] }) as const;
  const source = { service, instance: `#${index}` } as const;
  return quotaQuestion(source, `https://${service}.test/${index}`, identify, decode);
});
const exchange = { host: 'roma.test', status: 200, requestId: null, attempts: 1 };
const good = ({ source }: QuotaQuestion): Reading => ({
  kind: 'read',
  source,
  exchange,
  quotas: [],
});
const bad =
  (failure: Failure) =>
  ({ source }: QuotaQuestion): Reading => ({
    kind: 'failed',
    source,
    exchange,
    failure,
    quotas: [],
  });

/** Runs all questions, answering in waves, and notes how many are asked at once. */
async function waves(answer: (question: QuotaQuestion) => Reading) {
  let underWay = 0;
  const asked: string[] = [];
  const widths: number[] = [];
  const readings = await inTurn(questions, async (question) => {
    underWay += 1;
    asked.push(question.request.url);
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
  const { readings, asked } = await waves(bad(signedOut(refusal)));
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
  { kind: 'not-asked', because: 'late' },
])('never more than two while nothing shows that it is good: $kind', async (failure) => {
  const { asked, widths } = await waves(bad(failure));

  expect(asked).toHaveLength(21);
  expect(Math.max(...widths)).toBe(2);

  const later = await waves((question) =>
    question.request.url.endsWith('/0') ? bad(failure)(question) : good(question),
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

test('a service that took the credential vouches for no other: two refusals at the most', async () => {
  const asked: string[] = [];
  const readings = await inTurn(questions, async (question) => {
    asked.push(question.request.url);
    if (question.source.service === 'ges') return good(question);
    // Long after GES has shown that it takes the credential.
    await new Promise((resolve) => setTimeout(resolve, 20));
    return bad(signedOut(refusal))(question);
  });

  expect(asked.filter((url) => url.startsWith('https://roma.test'))).toHaveLength(2);
  expect(readings[20]).toMatchObject({ kind: 'read' });
});

test('services that are trusted take the places that the others may not', async () => {
  let roma = 0;
  const widths: number[] = [];
  await inTurn(questions, async (question) => {
    if (question.source.service === 'ges') {
      // Asked all the while, and no reason to hold back those that are trusted.
      await new Promise((resolve) => setTimeout(resolve, 50));
      return good(question);
    }
    roma += 1;
    widths.push(roma);
    await new Promise((resolve) => setTimeout(resolve, 1));
    roma -= 1;
    return good(question);
  });

  expect(Math.max(...widths)).toBe(7);
});

test('a credential that is refused after all is not shown again', async () => {
  const { asked, readings } = await waves((question) =>
    question.request.url.endsWith('/4') ? bad(signedOut(refusal))(question) : good(question),
  );
  const unasked = readings.filter((reading) => reading.exchange.attempts === 0);

  expect(asked.length).toBeLessThan(questions.length);
  expect(unasked).toHaveLength(questions.length - asked.length);
  expect(unasked[0]).toMatchObject({ failure: { kind: 'not-asked', because: 'refused' } });
});

test('a reading under way is told once the credential is refused', async () => {
  const told: boolean[] = [];
  await inTurn(questions, async (question, isRefused) => {
    if (question.request.url.endsWith('/0')) return bad(signedOut(refusal))(question);
    told.push(isRefused());
    await new Promise((resolve) => setTimeout(resolve, 20));
    told.push(isRefused());
    return good(question);
  });

  expect(told).toEqual([false, true]);
});

test('a sign-in that failed is no reason to ask nobody, nor to trust', async () => {
  const cause = { kind: 'timeout', seconds: 1 } as const;
  const { asked, widths } = await waves(
    bad({ kind: 'not-signed-in', authority: 'iam', exchange: unasked('iam.test'), cause }),
  );

  expect(asked).toHaveLength(questions.length);
  expect(Math.max(...widths)).toBe(2);
});

test('what one reading throws is thrown', async () => {
  const broken = inTurn(questions, async () => {
    throw new Error('broken');
  });

  await expect(broken).rejects.toThrow('broken');
});
