import { expect, test } from 'vitest';
import type { Failure } from '../../../src/api/api-result.ts';
import { pollUntilEnough } from '../../../src/check/poll.ts';
import type { Verdict } from '../../../src/quota/verdict.ts';
import { waitingLine } from '../../../src/report/log.ts';
import type { Judged } from '../../../src/report/result.ts';
import type { ServiceResult } from '../../../src/services/quota-request.ts';
import { absent, available, failed, quota, read } from '../../support/builders/quotas.ts';
import { signedOut } from '../../support/builders/responses.ts';
import { judged } from '../../support/builders/results.ts';

const short = judged([read(quota({ headroom: available(0) }))]);
const enough = judged([read(quota())]);
const shortAndUnread = (onError: 'fail' | 'warn') =>
  judged([read(quota({ headroom: available(0) })), failed('ges')], { onError });

/** Polls these results in turn; each check takes a second. Returns the pauses too. */
async function over(results: readonly Judged[], timeout: number, interval: number) {
  let now = 5_000_000;
  const pauses: number[] = [];
  const log: string[] = [];
  const left = [...results];
  const check = async (): Promise<Judged> => {
    now += 1000;
    return left.shift() ?? short;
  };
  const { policy } = results[0] ?? short;
  const settings = { waitTimeoutSeconds: timeout, waitIntervalSeconds: interval, policy };
  const clock = {
    now: () => now,
    expiry: () => new AbortController().signal,
    sleep: async (duration: number) => {
      now += duration;
      pauses.push(duration / 1000);
    },
  };
  const ports = {
    clock,
    onWait: (verdict: Verdict, seconds: number) => log.push(waitingLine(verdict, seconds)),
    interruption: new AbortController().signal,
  };
  const result = await pollUntilEnough(check, settings, ports);
  return { ...result.waited, verdict: result.verdict.kind, pauses, log };
}

test.each<[string, readonly Judged[], number, number, object]>([
  ['no time to wait', [short], 0, 30, { reads: 1, seconds: 0, pauses: [], verdict: 'fail' }],
  ['enough at once', [enough], 60, 30, { reads: 1, seconds: 0, pauses: [], verdict: 'pass' }],
  [
    'enough later',
    [short, short, enough],
    600,
    30,
    { reads: 3, failed: 0, seconds: 63, pauses: [30, 30] },
  ],
  ['never enough', [], 100, 30, { reads: 5, seconds: 101, pauses: [30, 30, 30, 6] }],
  ['a last reading at the end', [], 10, 30, { reads: 2, seconds: 11, pauses: [9] }],
  ['a failure that counts', [shortAndUnread('fail')], 60, 30, { reads: 1, verdict: 'fail' }],
  [
    'a failure that is only warned of',
    [shortAndUnread('warn'), enough],
    ...([60, 30, { reads: 2, failed: 1 }] as const),
  ],
  ['a failure at the end', [short, shortAndUnread('fail')], 60, 30, { reads: 2, failed: 1 }],
])('%s', async (_, results, timeout, interval, expected) => {
  expect(await over(results, timeout, interval)).toMatchObject(expected);
});

test.each<[string, Judged]>([
  ['cannot be read', judged([failed('roma')], { onError: 'warn' })],
  ['is not known', judged([read(quota({ headroom: absent }))], { onUnknown: 'ignore' })],
  ['is not there', judged([read(quota({ name: 'roma.datasource' }))], { onUnknown: 'ignore' })],
])('a quota that was short and %s is as short as before', async (_, later) => {
  const soft = { onError: 'warn', onUnknown: 'ignore' } as const;
  const before = judged([read(quota({ headroom: available(0) }))], soft);

  expect(await over([before, later], 1, 1)).toMatchObject({ verdict: 'fail' });
  expect(await over([before, later, enough], 60, 1)).toMatchObject({ verdict: 'pass', reads: 3 });
});

test('a rejected credential is not used again, whether a service or an authority rejected it', async () => {
  const { source, exchange } = failed('ges');
  const cause = { kind: 'timeout', seconds: 1 } as const;
  const failures: readonly Failure[] = [
    { kind: 'not-signed-in', authority: 'iam', exchange, cause },
    signedOut({ code: null, message: null }),
  ];
  const soft = { onError: 'warn' } as const;
  const before = judged([read(quota({ headroom: available(0) }))], soft);

  for (const failure of failures) {
    const unsigned: ServiceResult = { kind: 'failed', source, exchange, failure, quotas: [] };
    expect(await over([before, judged([unsigned], soft)], 60, 1)).toMatchObject({ reads: 2 });
  }
});

test('each round logs a line with the worst shortage', async () => {
  const many = Array.from({ length: 7 }, (_, index) =>
    quota({ name: `ges.t${index}`, headroom: available(0) }),
  );
  const enoughNow = judged([read(...many.map((one) => ({ ...one, headroom: available(1) })))]);
  const { log } = await over([judged([read(...many, quota())]), enoughNow], 60, 30);

  expect(log).toEqual([
    `Not enough quota yet: ${[0, 1, 2, 3, 4].map((index) => `ges.t${index} (1 missing)`).join(', ')} and 2 more. Reading again in 30 s.`,
  ]);
});

test('an interruption ends the wait', async () => {
  const controller = new AbortController();
  const clock = {
    now: () => 0,
    expiry: () => controller.signal,
    sleep: async () => controller.abort(new Error('SIGTERM')),
  };
  const settings = { waitTimeoutSeconds: 60, waitIntervalSeconds: 1, policy: short.policy };
  const ports = { clock, onWait: () => {}, interruption: controller.signal };

  await expect(pollUntilEnough(async () => short, settings, ports)).rejects.toThrow('SIGTERM');
});
