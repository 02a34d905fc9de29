import { expect, test } from 'vitest';
import { projectAdvice } from '../../../src/services/service.ts';

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
  expect(projectAdvice(granted)).toEqual({
    forbidden: `${grant} ${list}`,
    notFound:
      'check project-id, and region (or the line in endpoints), which must be where the project is',
  });
});
