import type { ServiceAdvice } from './service.ts';

/** What lets somebody read the quotas of a service. Null for an action that no page names. */
type Grant = {
  readonly policy: string | null;
  readonly action: string | null;
  /** In the newer identity policies, where it is another. */
  readonly identityAction?: string;
};

/** Advice for a service whose quotas are a project's, by what its pages say. */
export function projectAdvice({ policy, action, identityAction }: Grant): ServiceAdvice {
  const actions = [
    ...(action === null ? [] : [action]),
    ...(identityAction === undefined ? [] : [`in identity policies ${identityAction}`]),
  ].join(', ');
  const grants = [
    ...(policy === null ? [] : [policy]),
    ...(actions === '' ? [] : [`a policy with the action ${actions}`]),
    'for all services at once Tenant Guest',
  ];
  return {
    forbidden: `grant whoever signs in one of these in this project: ${grants.join('; ')}`,
    notFound: 'check project-id, and that region (or its line in endpoints) is where it lives',
  };
}
