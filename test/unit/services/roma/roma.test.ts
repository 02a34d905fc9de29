import { describe, expect, test } from 'vitest';
import type { Headroom } from '../../../../src/quota/quota.ts';
import { roma } from '../../../../src/services/roma/roma.ts';
import { decodeContextOf } from '../../../support/builders/quotas.ts';
import { examples } from '../../../support/documentation/api-examples.ts';

/** The headroom of each quota in the example response with changes; undefined removes a field. */
function headroomsOf(
  changes: Readonly<Record<string, unknown>>,
): Readonly<Record<string, Headroom>> {
  const body = JSON.parse(JSON.stringify({ ...JSON.parse(examples.roma), ...changes }));
  const decoded = roma.decode(body, decodeContextOf(roma));
  if (decoded.kind === 'malformed') throw new Error(decoded.problem);
  return Object.fromEntries(decoded.value.map(({ name, headroom }) => [name, headroom]));
}

describe('an answer of something else is malformed:', () => {
  test.each([
    { name: 'null', body: null, problem: 'the response is not a JSON object' },
    {
      name: 'a list',
      body: [JSON.parse(examples.roma)],
      problem: 'the response is not a JSON object',
    },
    { name: 'text', body: examples.roma, problem: 'the response is not a JSON object' },
    { name: 'a number', body: 10_000, problem: 'the response is not a JSON object' },
    { name: 'true', body: true, problem: 'the response is not a JSON object' },
    { name: 'no field', body: {}, problem: 'the response has none of the documented fields' },
    {
      name: 'other fields',
      body: { API: '1', quota: {} },
      problem: 'the response has none of the documented fields',
    },
    {
      name: 'the response of GES',
      body: JSON.parse(examples.ges),
      problem: 'the response has none of the documented fields',
    },
    {
      name: 'fields of a prototype alone',
      body: JSON.parse(`{"__proto__": ${examples.roma}}`),
      problem: 'the response has none of the documented fields',
    },
  ])('$name', ({ body, problem }) => {
    expect(roma.decode(body, decodeContextOf(roma))).toEqual({ kind: 'malformed', problem });
  });
});

describe('a field that is absent leaves its quota unknown:', () => {
  test.each([
    { field: 'api', quota: 'roma.api' },
    { field: 'api_used', quota: 'roma.api' },
    { field: 'datasource', quota: 'roma.datasource' },
    { field: 'datasource_used', quota: 'roma.datasource' },
    { field: 'scripts', quota: 'roma.scripts' },
  ])('$field', ({ field, quota }) => {
    const unknown = { kind: 'unknown', cause: { kind: 'absent', field } };
    expect(headroomsOf({ [field]: undefined })[quota]).toEqual(unknown);
    expect(headroomsOf({ [field]: null })[quota]).toEqual(unknown);
  });
});

describe('a field that is no whole number leaves its quota unknown:', () => {
  test.each([
    { name: 'blank', value: '', found: '""' },
    { name: 'a word', value: 'NaN', found: '"NaN"' },
    { name: 'unlimited, which ROMA does not document', value: '-1', found: '"-1"' },
    { name: 'the same as a number', value: -1, found: '"-1"' },
    { name: 'a fraction', value: 0.5, found: '"0.5"' },
    { name: 'text of a fraction', value: '12.5', found: '"12.5"' },
    { name: 'a space before', value: ' 12', found: '" 12"' },
    { name: 'true', value: true, found: 'true' },
    { name: '2^53', value: '9007199254740992', found: '"9007199254740992"' },
    { name: 'a list', value: ['5'], found: 'a list' },
    { name: 'an object', value: { limit: 5 }, found: 'an object' },
    {
      name: 'hostile text',
      value: '5\n::set-output name=passed::true',
      found: '"5\\n: :set-output name=passed: :true"',
    },
  ])('$name', ({ value, found }) => {
    expect(headroomsOf({ api: value })['roma.api']).toEqual({
      kind: 'unknown',
      cause: { kind: 'malformed', field: 'api', found },
    });
    expect(headroomsOf({ api_used: value })['roma.api']).toEqual({
      kind: 'unknown',
      cause: { kind: 'malformed', field: 'api_used', found },
    });
    expect(headroomsOf({ scripts: value })['roma.scripts']).toEqual({
      kind: 'unknown',
      cause: { kind: 'malformed', field: 'scripts', found },
    });
  });
});

describe('figures are counted:', () => {
  test.each([
    {
      name: 'a limit of 0',
      changes: { api: '0', api_used: '0' },
      left: 0,
      usage: { limit: 0, used: 0, origin: 'reported' },
    },
    {
      name: 'more used than allowed',
      changes: { api: '3', api_used: '5' },
      left: -2,
      usage: { limit: 3, used: 5, origin: 'reported' },
    },
    {
      name: 'numbers for text',
      changes: { api: 3, api_used: 1 },
      left: 2,
      usage: { limit: 3, used: 1, origin: 'reported' },
    },
    {
      name: 'the greatest',
      changes: { api: '9007199254740991', api_used: '1' },
      left: Number.MAX_SAFE_INTEGER - 1,
      usage: { limit: Number.MAX_SAFE_INTEGER, used: 1, origin: 'reported' },
    },
  ])('$name', ({ changes, left, usage }) => {
    expect(headroomsOf(changes)['roma.api']).toEqual({ kind: 'counted', left, usage });
  });

  test.each([null, 'main'])('the documented example, of the instance shown as %s', (instance) => {
    expect(roma.decode(JSON.parse(examples.roma), { ...decodeContextOf(roma), instance })).toEqual({
      kind: 'decoded',
      value: [
        {
          id: 'id of roma.datasource',
          service: 'roma',
          name: 'roma.datasource',
          instance,
          unit: null,
          exemption: null,
          headroom: { kind: 'counted', left: 3, usage: { limit: 3, used: 0, origin: 'reported' } },
        },
        {
          id: 'id of roma.api',
          service: 'roma',
          name: 'roma.api',
          instance,
          unit: null,
          exemption: null,
          headroom: {
            kind: 'counted',
            left: 9996,
            usage: { limit: 10_000, used: 4, origin: 'reported' },
          },
        },
        {
          id: 'id of roma.scripts',
          service: 'roma',
          name: 'roma.scripts',
          instance,
          unit: null,
          exemption: null,
          headroom: { kind: 'at-most', limit: 5 },
        },
      ],
    });
  });
});

test.each(['datasource', 'datasource_used', 'api', 'api_used', 'scripts'])(
  'an answer with %s alone is still this API: the other figures are absent',
  (name) => {
    expect(roma.decode({ [name]: '7' }, decodeContextOf(roma))).toMatchObject({
      kind: 'decoded',
    });
  },
);
