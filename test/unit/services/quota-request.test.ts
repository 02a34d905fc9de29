import { expect, test } from 'vitest';
import { createQuotaRequest } from '../../../src/services/quota-request.ts';
import { sanitize } from '../../support/builders/quotas.ts';
import { answered } from '../../support/builders/responses.ts';
import { examples } from '../../support/documentation/api-examples.ts';

const context = {
  projectId: 'project1',
  saltedHash: (salt: string, text: string) => `${salt} of ${text}`,
  salt: 'hash',
  sanitize,
};

test('an instance of ROMA Connect is asked where the page says', () => {
  const instance = { id: 'f0fa1789-3b76', displayName: 'blue' };
  const target = {
    service: 'roma',
    endpoint: 'https://roma.test:8443',
    onlyQuotas: null,
    instance,
  } as const;
  const { decode, ...apiRequest } = createQuotaRequest(target, context);

  expect(apiRequest).toEqual({
    source: { service: 'roma', instance: 'blue' },
    unreadable: ['roma.datasource', 'roma.api', 'roma.scripts'].map((name) => ({
      id: `hash of ["${name}","f0fa1789-3b76"]`,
      service: 'roma',
      name,
      instance: 'blue',
      unit: null,
      exemption: null,
      headroom: { kind: 'unknown', cause: { kind: 'unreadable' } },
    })),
    title: 'ROMA Connect (blue)',
    request: {
      method: 'GET',
      url: 'https://roma.test:8443/v2/project1/apic/instances/f0fa1789-3b76/livedata-quota',
      headers: {},
      body: null,
    },
    success: 200,
    retryableCodes: [],
    secretsIn: null,
  });
  expect(decode(JSON.parse(examples.roma), answered(200, ''))).toMatchObject({
    kind: 'decoded',
    value: ['roma.datasource', 'roma.api', 'roma.scripts'].map((name) => ({
      id: `hash of ["${name}","f0fa1789-3b76"]`,
      instance: 'blue',
    })),
  });
});

test('GES is asked where the page says', () => {
  const target = {
    service: 'ges',
    endpoint: 'https://ges.test',
    instance: null,
    onlyQuotas: null,
  } as const;
  const { decode, ...apiRequest } = createQuotaRequest(target, context);

  expect(apiRequest).toEqual({
    source: { service: 'ges', instance: null },
    unreadable: ['ges.graph', 'ges.edge_volume', 'ges.backup', 'ges.metadata'].map((name) => ({
      id: `hash of ["${name}",null]`,
      service: 'ges',
      name,
      instance: null,
      unit: null,
      exemption: null,
      headroom: { kind: 'unknown', cause: { kind: 'unreadable' } },
    })),
    title: 'GES',
    request: {
      method: 'GET',
      url: 'https://ges.test/v2/project1/graphs/quotas',
      headers: {},
      body: null,
    },
    success: 200,
    retryableCodes: ['GES.7006'],
    secretsIn: null,
  });
  expect(decode(JSON.parse(examples.ges), answered(200, ''))).toMatchObject({
    value: [{ id: 'hash of ["ges.graph",null]' }, {}, {}, {}],
  });
});

test('a service that a plan chose is asked for some of its quotas alone', () => {
  const onlyQuotas = new Set(['ges.backup']);
  const target = {
    service: 'ges',
    endpoint: 'https://ges.test',
    instance: null,
    onlyQuotas,
  } as const;
  const { decode, unreadable } = createQuotaRequest(target, context);
  const backup = { id: 'hash of ["ges.backup",null]', name: 'ges.backup' };

  expect(unreadable).toEqual([expect.objectContaining(backup)]);
  expect(decode(JSON.parse(examples.ges), answered(200, ''))).toEqual({
    kind: 'decoded',
    value: [expect.objectContaining(backup)],
  });
  expect(decode(null, answered(200, '')).kind).toBe('malformed');
});

test('a quota that a plan takes is found in any case', () => {
  const onlyQuotas = new Set(['evs.volumes_essd3']);
  const target = { service: 'evs', endpoint: 'https://evs.test', instance: null } as const;
  const { decode } = createQuotaRequest({ ...target, onlyQuotas }, context);
  const figures = { in_use: 1, limit: 2, reserved: 0 };

  expect(decode({ quota_set: { volumes_Essd3: figures } }, answered(200, ''))).toMatchObject({
    value: [{ name: 'evs.volumes_Essd3' }],
  });
});

test.each([
  {
    service: 'roma',
    instance: { id: '../x?y', displayName: null },
    path: '/v2/a%2F..%2Fb%23c/apic/instances/..%2Fx%3Fy/livedata-quota',
  },
  { service: 'ges', instance: null, path: '/v2/a%2F..%2Fb%23c/graphs/quotas' },
] as const)('what goes into a path of $service is encoded, whatever it is', ({ path, ...of }) => {
  const target = { ...of, endpoint: 'https://api.test', onlyQuotas: null };
  const { request } = createQuotaRequest(target, { ...context, projectId: 'a/../b#c' });

  expect(request.url).toBe(`https://api.test${path}`);
});
