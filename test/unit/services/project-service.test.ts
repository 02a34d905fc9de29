import { expect, test } from 'vitest';
import { projectService } from '../../../src/services/project-service.ts';

const plain = { key: 'a', title: 'A', quotas: [], path: () => '/', resources: () => [] };

const grant =
  'check project-id, and grant one of these in that project to the user or agency that signs in:';

test.each([
  [
    { policy: 'A ReadOnlyAccess', action: 'a:quota:get', identityAction: 'a::listQuotas' },
    'A ReadOnlyAccess; a policy with the action a:quota:get; an identity policy with the action a::listQuotas; Tenant Guest, which covers all services',
  ],
  [
    { policy: 'A ReadOnlyAccess', action: null },
    'A ReadOnlyAccess; Tenant Guest, which covers all services',
  ],
  [
    { policy: null, action: null, identityAction: 'a::listQuotas' },
    'an identity policy with the action a::listQuotas; Tenant Guest, which covers all services',
  ],
])('what to grant is listed: %j', (granted, list) => {
  const { advice } = projectService({ ...plain, grant: granted });
  expect(advice).toEqual({
    forbidden: `${grant} ${list}`,
    notFound:
      'check project-id, and region (or the line in endpoints), which must be where the project is',
  });
});

test('what a service says itself goes before what most services have', () => {
  const grant = { policy: null, action: null };
  const decode = () => ({ kind: 'malformed', problem: 'of its own' }) as const;

  expect(projectService({ ...plain, grant })).toMatchObject({ host: 'a', scope: 'project' });
  expect(projectService({ ...plain, host: 'b', decode, grant })).toMatchObject({
    host: 'b',
    decode,
  });
});
