import { expect, test } from 'vitest';
import { created } from '../../../support/terraform/resource-rules.ts';

test('a pool with a standby takes its members and their check', () => {
  const pool = { members: [{ role: 'master' }, { role: 'slave' }], healthmonitor: [{}] };
  const lines = ['elb.pool 1', 'elb.member 2', 'elb.healthmonitor 1'];
  expect(created('elb_active_standby_pool', pool)).toEqual(lines);
});
