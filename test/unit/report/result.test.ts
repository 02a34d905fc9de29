import { expect, test } from 'vitest';
import { isGreen, passed, type Result, verdictOf } from '../../../src/report/result.ts';
import {
  absent,
  available,
  quota,
  read,
  sanitize,
  threshold,
} from '../../support/builders/quotas.ts';
import { judged } from '../../support/builders/results.ts';

const enough = [read(quota())];
const short = [read(quota({ headroom: available(0) }))];
const unknown = [read(quota({ headroom: absent }))];
const low = { warnThresholds: [threshold('*: 99')] };

test.each<[string, Result, string, boolean, boolean]>([
  ['enough', judged(enough), 'pass', true, true],
  ['little', judged(enough, low), 'warn', true, true],
  ['too little', judged(short), 'fail', false, false],
  ['too little, forgiven', judged(short, {}, true), 'fail', false, true],
  ['what is not known', judged(unknown), 'error', false, false],
  ['what is not known, forgiven', judged(unknown, {}, true), 'error', false, true],
  ['wrong inputs', { kind: 'invalid-inputs', problems: [] }, 'error', false, false],
  [
    'a report that could not be written, forgiven',
    { kind: 'undelivered', outcome: judged(enough, {}, true), statement: '', remedy: '' },
    ...(['error', false, false] as const),
  ],
  ['a breakdown', { kind: 'crashed', message: sanitize('no luck') }, 'error', false, false],
])('%s', (_, result, verdict, goesOn, green) => {
  expect([verdictOf(result), passed(result), isGreen(result)]).toEqual([verdict, goesOn, green]);
});
