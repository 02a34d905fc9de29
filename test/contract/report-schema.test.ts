import { describe, expect, test } from 'vitest';
import { type Mapping, mappingAt, mappingOf } from '../../scripts/repository.ts';
import type { Status } from '../../src/quota/assessment.ts';
import type { Headroom } from '../../src/quota/quota.ts';
import type { VerdictKind } from '../../src/quota/verdict.ts';
import type { Report } from '../../src/report/report.ts';
import { runScenario } from '../demo/run-scenario.ts';
import { scenarios } from '../demo/scenarios/scenarios.ts';
import { schema, schemaFindings } from '../support/documentation/report-schema.ts';

describe('the schema refuses', async () => {
  const reports = await Promise.all(['baseline', 'no-permission'].map(reportOf));
  const places = reports.flatMap((report) =>
    objectsIn(report, []).map((path) => ({ report, path })),
  );

  test.each(places)('a field more or less at $path', ({ report, path }) => {
    const whole = mappingAt(report, ...path);
    expect(schemaFindings(report)).toEqual([]);
    expect(schemaFindings(changed(report, path, { ...whole, extra: 1 }))).not.toEqual([]);
    for (const name of Object.keys(whole)) {
      const { [name]: _, ...others } = whole;
      expect(schemaFindings(changed(report, path, others)), name).not.toEqual([]);
      expect(
        schemaFindings(changed(report, path, { ...whole, [name]: { odd: 1 } })),
        name,
      ).not.toEqual([]);
    }
  });
});

describe('the schema lists what the code can say:', () => {
  const verdicts: Named<VerdictKind> = { pass: 1, warn: 1, fail: 1, error: 1 };
  const statuses: Named<Status> = {
    ...{ ok: 1, 'partly-checked': 1, low: 1, short: 1, unknown: 1, 'not-judged': 1 },
  };
  const headrooms: Named<Headroom['kind']> = { counted: 1, unlimited: 1, 'at-most': 1, unknown: 1 };
  const failures: Named<Report['failures'][number]['kind']> = {
    ...{ network: 1, timeout: 1, 'signed-out': 1, 'no-permission': 1, 'not-found': 1, status: 1 },
    ...{ 'error-code': 1, malformed: 1, 'not-signed-in': 1, 'not-asked': 1 },
  };

  test.each([
    ['report', 'verdict', verdicts],
    ['quota', 'status', statuses],
    ['quota', 'headroom', headrooms],
    ['failure', 'kind', failures],
  ] as const)('%s.%s', (part, field, named) => {
    const { enum: listed } = mappingAt(schema, '$defs', part, 'properties', field);
    expect(listed).toEqual(Object.keys(named));
  });
});

/** Each member of a union, so that the compiler asks for the ones that are added to it. */
type Named<Kind extends string> = Readonly<Record<Kind, 1>>;

async function reportOf(name: string): Promise<Mapping> {
  const scenario = scenarios.find((one) => one.name === name);
  if (scenario === undefined) throw new Error(`No scenario ${name}`);
  const { run } = await runScenario(scenario);
  await using ended = run;
  return mappingOf(ended.outputs['report'] ?? '');
}

/** The paths of the objects in a value; of the entries of a list, the first speaks for all. */
function objectsIn(value: unknown, path: readonly string[]): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? Object.entries(value).slice(0, 1) : Object.entries(value);
  const below = entries.flatMap(([name, part]) => objectsIn(part, [...path, name]));
  return Array.isArray(value) ? below : [path, ...below];
}

/** A copy of a report with another value at a path. */
function changed(whole: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  if (Array.isArray(whole)) {
    return whole.map((part, index) => (String(index) === name ? changed(part, rest, value) : part));
  }
  const mapping = mappingOf(JSON.stringify(whole));
  return { ...mapping, [name]: changed(mapping[name], rest, value) };
}
