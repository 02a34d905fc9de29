import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseResponse } from '../../src/api/parse-response.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { logGroupsOf } from '../../src/report/log.ts';
import { isGreen, type Result } from '../../src/report/result.ts';
import { summaryOf } from '../../src/report/summary/summary.ts';
import { reasonText } from '../../src/report/wording/reason.ts';
import { ges } from '../../src/services/ges/ges.ts';
import { quotaRequest, serviceResult } from '../../src/services/quota-request.ts';
import { withoutOwnTags } from '../support/assertions/summary-table.ts';
import { decodeContextOf, quotaIdOf, sanitize } from '../support/builders/quotas.ts';
import { answered, attempt } from '../support/builders/responses.ts';
import { judged, logLinesOf, summaryContext } from '../support/builders/results.ts';
import { readRunnerLog } from '../support/runner/runner-log.ts';

const attack = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '\r::error::x',
    '##[group]x',
    '::set-output name=verdict::pass',
    '<img src=x onerror=y>',
    '| a | b |',
    '<!--',
    '`](https://evil.test)',
    '@everyone #1 www.evil.test',
  ),
);
const text = fc.array(attack, { maxLength: 4 }).map((parts) => parts.join(''));

const source = { service: 'ges', instance: null } as const;
const apiRequest = quotaRequest(source, 'https://ges.test', quotaIdOf, (json) =>
  ges.decode(json, decodeContextOf(ges)),
);

/** A result whose every foreign word was chosen by an attacker. */
const result: fc.Arbitrary<Result> = fc
  .record({ status: fc.constantFrom(200, 401, 500), type: text, found: text, code: text })
  .map(({ status, type, found, code }) => {
    const entry = { type, available: found };
    const body = { quotas: { resources: [entry, entry, { type: `${type}x`, available: 0 }] } };
    const apiError = { error_code: code, error_msg: found };
    const answer = answered(status, JSON.stringify(status === 200 ? body : apiError), {
      requestId: code,
    });
    return judged([
      serviceResult(apiRequest, parseResponse(apiRequest, answer, attempt(), sanitize)),
    ]);
  });

test('no log line holds a command, whatever a server sends', () => {
  fc.assert(
    fc.property(result, (one) => {
      const groups = one.kind === 'judged' ? logGroupsOf(one) : [];
      const lines = [...groups.flatMap((group) => group.lines), ...logLinesOf(one)];
      const entries = readRunnerLog(`${lines.join('\n')}\n`);

      expect(entries.filter(({ kind }) => kind === 'command')).toEqual([]);
      expect(entries.filter((entry) => entry.kind === 'text' && entry.text !== '')).toHaveLength(
        lines.length,
      );
    }),
  );
});

test('the summary holds no markup but its own, whatever a server sends', () => {
  fc.assert(
    fc.property(result, (one) => {
      const summary = summaryOf(one, summaryContext);

      expect(withoutOwnTags(summary)).not.toMatch(/[<>`@[\]]|www\.|:\/\//i);
      const rows = summary.split('\n').filter((line) => line.startsWith('|'));
      for (const row of rows) expect(row.split('|')).toHaveLength(6);
    }),
  );
});

test('a red step always says why in one error annotation at least, and one line of reason', () => {
  fc.assert(
    fc.property(result, (one) => {
      const errors = annotationsOf(one).filter(({ kind }) => kind === 'error');

      expect(errors.length > 0).toBe(!isGreen(one));
      expect(reasonText(one)).toMatch(/^[^\r\n]+\.$/);
    }),
  );
});
