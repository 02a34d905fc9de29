import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseResponse } from '../../src/api/parse-response.ts';
import type { Decoded } from '../../src/json/fields.ts';
import type { Headroom, Quota } from '../../src/quota/quota.ts';
import { ges } from '../../src/services/ges/ges.ts';
import { quotaRequest } from '../../src/services/quota-request.ts';
import { services } from '../../src/services/registry.ts';
import { roma } from '../../src/services/roma/roma.ts';
import { decodeContextOf, quotaIdOf, sanitize } from '../support/builders/quotas.ts';
import { answered, attempt } from '../support/builders/responses.ts';

const decoders = services.map((service) => ({
  name: service.key,
  decode: (body: unknown) => service.decode(body, decodeContextOf(service)),
}));

const figure = fc.maxSafeNat();
const spelt = fc.constantFrom((value: number): unknown => value, String);
const noFigure = fc.oneof(
  fc.constantFrom(null, true, false, '', ' ', '-1', '-0', '1e3', '0x10', '1_000', '1,000', '١٢'),
  fc.integer({ max: -1 }),
  fc.double().filter((value) => !Number.isInteger(value)),
  fc.bigInt({ min: 2n ** 53n }).map(String),
  fc.bigInt({ min: 2n ** 53n }).map(Number),
  fc.string().filter((text) => !/^\d+$/.test(text)),
  fc.nat().map((value) => `0${value}`),
  fc.array(fc.nat()),
  fc.dictionary(fc.string(), fc.nat()),
);

function headroomIn(decoded: Decoded<readonly Quota[]>, name: string): Headroom | undefined {
  if (decoded.kind === 'malformed') throw new Error(decoded.problem);
  return decoded.value.find((quota) => quota.name === name)?.headroom;
}

const anyEntry = fc.oneof(
  fc.jsonValue(),
  fc.record({ type: fc.oneof(fc.string(), fc.jsonValue()), available: fc.jsonValue() }),
);
const anyWord = fc.oneof(
  fc.constantFrom('vpc', 'VPC', 'instance', 'pool', 'cluster', '__proto__', 'toString'),
  fc.string(),
  fc.jsonValue(),
);
const anyFigure = fc.oneof(fc.constantFrom<unknown>(-1, '-1', 3, '3'), fc.jsonValue());
const anyListed = fc.record(
  {
    ...{ type: anyWord, mode: anyWord, quota_key: anyWord, quotaKey: anyWord },
    ...{ quota: anyFigure, quota_limit: anyFigure, quotaLimit: anyFigure, used: anyFigure },
  },
  { requiredKeys: [] },
);
const anyVolume = fc.oneof(
  fc.record({ limit: anyFigure, in_use: anyFigure, reserved: anyFigure }),
  fc.jsonValue(),
);
const anyAnswer = fc.oneof(
  fc.jsonValue(),
  fc.record({ api: fc.jsonValue(), api_used: fc.jsonValue(), scripts: fc.jsonValue() }),
  fc.record({ quotas: fc.record({ resources: fc.array(anyEntry) }) }),
  fc.record({ quotas: fc.array(anyListed) }),
  fc.record({ quotas: fc.record({ resources: fc.array(anyListed) }) }),
  fc.record({
    absolute: fc.record({ maxTotalCores: fc.jsonValue(), totalCoresUsed: fc.jsonValue() }),
  }),
  fc.record({ quota_set: fc.dictionary(fc.string(), anyVolume) }),
);
const anyBody = fc.oneof(
  fc.string(),
  anyAnswer.map((answer) => JSON.stringify(answer)),
  anyAnswer.map((answer) => JSON.stringify(answer).slice(0, -1)),
  fc.constant('{"api":"2","api_used":"1"}'),
  fc.constant('{"quotas":{"resources":[{"type":"graph","available":1}]}}'),
);

test.each(decoders)('$name: no JSON makes the decoder throw', ({ decode }) => {
  fc.assert(
    fc.property(anyAnswer, (answer) => {
      expect(['decoded', 'malformed']).toContain(decode(answer).kind);
    }),
  );
});

test.each(decoders)('$name: no body makes a reading throw; only a 200 is read', ({ decode }) => {
  const apiRequest = quotaRequest(
    { service: 'roma', instance: null },
    'https://a.test',
    quotaIdOf,
    decode,
  );
  const otherStatus = fc.integer({ min: 100, max: 599 }).filter((status) => status !== 200);
  const kindOf = (status: number, body: string) =>
    parseResponse(apiRequest, answered(status, body), attempt(), sanitize).kind;
  fc.assert(
    fc.property(
      fc.oneof(fc.integer({ min: 201, max: 206 }), otherStatus),
      anyBody,
      (status, body) => {
        expect(kindOf(status, body)).toBe('failed');
        expect(['ok', 'failed']).toContain(kindOf(200, body));
      },
    ),
  );
});

test('ROMA: whole numbers are counted exactly, as numbers or as text', () => {
  fc.assert(
    fc.property(figure, spelt, figure, spelt, (limit, spellLimit, used, spellUse) => {
      const decoded = roma.decode(
        { api: spellLimit(limit), api_used: spellUse(used) },
        decodeContextOf(roma),
      );
      const left = Number(BigInt(limit) - BigInt(used));
      const counted = { kind: 'counted', left, usage: { limit, used, origin: 'reported' } };
      expect(headroomIn(decoded, 'roma.api')).toEqual(counted);
    }),
  );
});

test('ROMA: what is no whole number is never counted', () => {
  fc.assert(
    fc.property(noFigure, figure.map(String), (wrong, right) => {
      const wrongLimit = roma.decode(
        { api: wrong, api_used: right, scripts: wrong },
        decodeContextOf(roma),
      );
      const wrongUse = roma.decode({ api: right, api_used: wrong }, decodeContextOf(roma));
      expect(headroomIn(wrongLimit, 'roma.api')?.kind).toBe('unknown');
      expect(headroomIn(wrongLimit, 'roma.scripts')?.kind).toBe('unknown');
      expect(headroomIn(wrongUse, 'roma.api')?.kind).toBe('unknown');
    }),
    { numRuns: 1000 },
  );
});

test('GES: whole numbers are counted exactly, as numbers or as text', () => {
  fc.assert(
    fc.property(figure, spelt, (left, spell) => {
      const resources = [{ type: 'graph', available: spell(left), edge_volume: spell(left) }];
      const decoded = ges.decode({ quotas: { resources } }, decodeContextOf(ges));
      const counted = { kind: 'counted', left, usage: null };
      expect(headroomIn(decoded, 'ges.graph')).toEqual(counted);
      expect(headroomIn(decoded, 'ges.edge_volume')).toEqual(counted);
    }),
  );
});

test('GES: what is neither a whole number nor -1 is never counted or unlimited', () => {
  const neither = noFigure.filter((value) => value !== -1 && value !== '-1');
  fc.assert(
    fc.property(neither, fc.string({ minLength: 1 }), (wrong, other) => {
      const entry = { available: wrong, edge_volume: wrong };
      const resources = [
        { ...entry, type: 'graph' },
        { ...entry, type: `new ${other}` },
      ];
      const decoded = ges.decode({ quotas: { resources } }, decodeContextOf(ges));
      const kinds = decoded.kind === 'decoded' ? decoded.value.map((q) => q.headroom.kind) : [];
      expect(kinds).toEqual(['unknown', 'unknown', 'unknown', 'unknown', 'unknown']);
    }),
    { numRuns: 1000 },
  );
});

test('lists: whole numbers are counted exactly, and what is none is never counted', () => {
  const vpc = decoderOf('vpc');
  fc.assert(
    fc.property(
      figure,
      spelt,
      figure,
      spelt,
      noFigure,
      (limit, spellLimit, used, spellUse, wrong) => {
        const entry = (type: string, quota: unknown, use: unknown) => ({ type, quota, used: use });
        const right = [spellLimit(limit), spellUse(used)] as const;
        const resources = [
          entry('VPC', ...right),
          entry('subnet', right[0], wrong),
          entry('publicIp', isUnlimited(wrong) ? null : wrong, right[1]),
        ];
        const decoded = vpc({ quotas: { resources } });
        const left = Number(BigInt(limit) - BigInt(used));
        const usage = { limit, used, origin: 'reported' };
        expect(headroomIn(decoded, 'vpc.vpc')).toEqual({ kind: 'counted', left, usage });
        expect(headroomIn(decoded, 'vpc.subnet')?.kind).toBe('unknown');
        expect(headroomIn(decoded, 'vpc.publicIp')?.kind).toBe('unknown');
      },
    ),
    { numRuns: 1000 },
  );
});

function isUnlimited(value: unknown): boolean {
  return value === -1 || value === '-1';
}

function decoderOf(name: string): (body: unknown) => Decoded<readonly Quota[]> {
  const found = decoders.find((one) => one.name === name);
  if (found === undefined) throw new Error(`No decoder of ${name}`);
  return found.decode;
}
