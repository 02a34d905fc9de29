import { describe, expect, test } from 'vitest';
import type { RawInputs } from '../../../src/inputs/inputs.ts';
import { parseSettings, type Settings } from '../../../src/inputs/settings.ts';
import type { Environment } from '../../../src/ports/ports.ts';
import { sanitize } from '../../support/builders/quotas.ts';
import { parsingContext, rawInputs } from '../../support/builders/settings.ts';

const signsIn = 'Authentication: token (input token)';
const byDefault: Settings = {
  projectId: '0605767c9280d5762f8fc00b1ea7fcd8',
  targets: [
    {
      service: 'roma',
      endpoint: 'https://roma.cn-north-4.myhuaweicloud.com',
      onlyQuotas: null,
      instance: { id: 'f0fa1789-3b76-433b-a787-9892951c620e', displayName: null },
    },
    {
      service: 'ges',
      endpoint: 'https://ges.cn-north-4.myhuaweicloud.com',
      onlyQuotas: null,
      instance: null,
    },
  ],
  credential: { kind: 'token', token: 'MIIDkgYJKoZIhvcNAQcCoIIDgzCCA38CAQEx' },
  policy: {
    thresholds: [{ pattern: '*', instance: null, minimum: { kind: 'count', count: 1 } }],
    warnThresholds: [],
    demand: [],
    planned: null,
    unreadServices: [],
    unchecked: [],
    used: [],
    baseline: null,
    onUnknown: 'fail',
    onError: 'fail',
    planNeedsNothing: false,
  },
  warnOnly: false,
  region: 'cn-north-4',
  cloud: 'myhuaweicloud.com',
  keyVariables: {},
  timeoutSeconds: 60,
  waitTimeoutSeconds: 0,
  waitIntervalSeconds: 30,
  notes: [signsIn, 'thresholds: not set, using *: 1'],
};

function settings(overrides: Partial<RawInputs>, environment: Environment = {}) {
  return parseSettings(rawInputs(overrides), parsingContext(environment), sanitize);
}

test('the least that can be given means the strictest reading of it', () => {
  expect(settings({})).toEqual({ kind: 'valid', value: byDefault });
});

test('project and region may come from the environment', () => {
  const environment = {
    HUAWEI_CLOUD_PROJECT_ID: '0605767c9280d5762f8fc00b1ea7fcd8',
    HW_REGION_NAME: 'cn-north-4',
  };
  const notes = [
    signsIn,
    'project-id: from HUAWEI_CLOUD_PROJECT_ID',
    'region: from HW_REGION_NAME',
    'thresholds: not set, using *: 1',
  ];
  expect(settings({ 'project-id': '', region: '' }, environment)).toEqual({
    kind: 'valid',
    value: { ...byDefault, notes },
  });
});

describe('targets', () => {
  test.each([
    {
      name: 'GES alone, which needs no instance',
      overrides: { services: 'ges', 'instance-id': '' },
      targets: [
        {
          service: 'ges',
          endpoint: 'https://ges.cn-north-4.myhuaweicloud.com',
          onlyQuotas: null,
          instance: null,
        },
      ],
    },
    {
      name: 'endpoints, which need no region',
      overrides: {
        region: '',
        'roma-endpoint': 'http://127.0.0.1:8080',
        'ges-endpoint': 'https://ges.example',
        'instance-id': 'a',
      },
      targets: [
        {
          service: 'roma',
          endpoint: 'http://127.0.0.1:8080',
          onlyQuotas: null,
          instance: { id: 'a', displayName: null },
        },
        { service: 'ges', endpoint: 'https://ges.example', onlyQuotas: null, instance: null },
      ],
    },
    {
      name: 'an endpoint of the one service read, which needs no region',
      overrides: {
        region: '',
        services: 'roma',
        'roma-endpoint': 'https://r.example',
        'instance-id': 'a',
      },
      targets: [
        {
          service: 'roma',
          endpoint: 'https://r.example',
          onlyQuotas: null,
          instance: { id: 'a', displayName: null },
        },
      ],
    },
    {
      name: 'several instances',
      overrides: { services: 'roma', 'instance-id': 'main=a\nb', region: 'eu-west-101' },
      targets: [
        {
          service: 'roma',
          endpoint: 'https://roma.eu-west-101.myhuaweicloud.eu',
          onlyQuotas: null,
          instance: { id: 'a', displayName: 'main' },
        },
        {
          service: 'roma',
          endpoint: 'https://roma.eu-west-101.myhuaweicloud.eu',
          onlyQuotas: null,
          instance: { id: 'b', displayName: '#2' },
        },
      ],
    },
  ])('$name', ({ overrides, targets }) => {
    expect(settings(overrides)).toMatchObject({ kind: 'valid', value: { targets } });
  });
});

test('every softening has to be asked for', () => {
  const parsed = settings({
    thresholds: 'roma.*: 10%\nges.*: 5',
    'warn-thresholds': 'roma.*: 20%\nges.*: 7',
    'on-unknown': 'ignore',
    'on-error': 'warn',
    'warn-only': 'TRUE',
    'timeout-seconds': '3600',
  });
  expect(parsed).toEqual({
    kind: 'valid',
    value: {
      ...byDefault,
      policy: {
        ...byDefault.policy,
        thresholds: [
          { pattern: 'roma.*', instance: null, minimum: { kind: 'percentage', percentage: 10 } },
          { pattern: 'ges.*', instance: null, minimum: { kind: 'count', count: 5 } },
        ],
        warnThresholds: [
          { pattern: 'roma.*', instance: null, minimum: { kind: 'percentage', percentage: 20 } },
          { pattern: 'ges.*', instance: null, minimum: { kind: 'count', count: 7 } },
        ],
        onUnknown: 'ignore',
        onError: 'warn',
      },
      warnOnly: true,
      timeoutSeconds: 3600,
      notes: [signsIn],
    },
  });
});
