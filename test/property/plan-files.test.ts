import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBaseline } from '../../src/inputs/limits/baseline.ts';
import { parseTerraformPlans } from '../../src/inputs/limits/terraform-plan.ts';
import { showProblems } from '../../src/inputs/problems.ts';
import { type Parsed, problemsOf, valid } from '../../src/inputs/validation.ts';
import { findingText, inputFinding } from '../../src/report/wording/finding.ts';
import { readPlan } from '../../src/terraform/plan.ts';
import { decodeText } from '../../src/text/text-encoding.ts';
import { sanitize } from '../support/builders/quotas.ts';
import { rawInputs } from '../support/builders/settings.ts';
import { notPlans } from '../support/terraform/not-plans.ts';
import { planNamed } from '../support/terraform/plan-files.ts';
import { gesRules } from '../support/terraform/planned-usages.ts';

const secret = 'correct-horse-battery';
const plan = await planNamed('by-hand/secrets');
const texts = [plan, ...notPlans.flatMap((kind) => Object.values(kind.texts))].map((text) =>
  text.slice(0, 4000),
);

/** What a file is made of: texts that have been taken for plans, the secret, and anything else. */
const part = fc.oneof(
  fc
    .constantFrom(...texts)
    .chain((text) =>
      fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([from, to]) => text.slice(from, to)),
    ),
  fc.constantFrom(...texts, secret, `"${secret}":`, `{"${secret}":1}`, '{', '"', '\n', '\ufeff'),
  fc.string({ unit: 'binary' }),
);
const written = fc.constantFrom<(text: string) => Uint8Array>(
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\ufeff${text}`),
  (text) => Buffer.from(text, 'latin1'),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
);
const anyFile = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.array(part, { maxLength: 4 }), written)
      .map(([parts, write]) => write(parts.join(''))),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
);

/** Nothing that eight letters in a row would give away. */
function expectNoPart(parsed: Parsed<unknown>): void {
  const said = showProblems(problemsOf(parsed), sanitize, sanitize)
    .map(inputFinding)
    .map(findingText)
    .join('\n');
  expect(said).not.toMatch(/[\r\n\0\ufffd]/);
  for (const kept of [secret, 'kept-in-the-plan']) {
    for (let at = 0; at + 8 <= kept.length; at++) {
      expect(said).not.toContain(kept.slice(at, at + 8));
    }
  }
}

test('whatever a plan file holds, it is a plan or a wrong input, and nothing of it is said', () => {
  const inputs = rawInputs({ 'terraform-plan': 'plan.json', 'ges-edge-unit': '10000' });
  fc.assert(
    fc.property(anyFile, (bytes) => {
      const files = new Map([['plan.json', { ...decodeText(bytes), identity: '' }]]);
      const planned = parseTerraformPlans(inputs, false, files, sanitize);

      expect(problemsOf(planned)).toHaveLength(planned.kind === 'valid' ? 0 : 1);
      expectNoPart(planned);
    }),
    { numRuns: 2000 },
  );
});

test('whatever a baseline file holds, it is a report or a wrong input, and nothing of it is said', () => {
  const inputs = rawInputs({ baseline: 'before.json' });
  fc.assert(
    fc.property(anyFile, (bytes) => {
      const files = new Map([['before.json', { ...decodeText(bytes), identity: '' }]]);
      const baseline = parseBaseline(inputs, valid('p1'), files, () => '', sanitize);

      expect(problemsOf(baseline)).toHaveLength(1);
      expectNoPart(baseline);
    }),
    { numRuns: 1000 },
  );
});

test('a plan that ends anywhere before its end is never read, in whatever way it is written', () => {
  const inputs = rawInputs({ 'terraform-plan': 'plan.json' });
  fc.assert(
    fc.property(written, fc.nat(), (write, place) => {
      const whole = write(plan.trim());
      const bytes = whole.subarray(0, place % whole.length);
      const files = new Map([['plan.json', { ...decodeText(bytes), identity: '' }]]);

      expect(problemsOf(parseTerraformPlans(inputs, false, files, sanitize))).toHaveLength(1);
    }),
    { numRuns: 1000 },
  );
});

test('a format of millions of numbers is one that nobody knows', () => {
  const text = JSON.stringify({ format_version: `1${'.1'.repeat(4_000_000)}` });
  expect(readPlan(text, gesRules(null), sanitize)).toMatchObject({
    kind: 'decoded',
    found: { length: 4 },
  });
});
