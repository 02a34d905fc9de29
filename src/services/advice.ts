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
    ...(action === null ? [] : [`a policy with the action ${action}`]),
    ...(identityAction === undefined
      ? []
      : [`an identity policy with the action ${identityAction}`]),
  ];
  const grants = [
    ...(policy === null ? [] : [policy]),
    ...actions,
    'Tenant Guest, which covers all services',
  ];
  return {
    forbidden: `grant one of these in this project to the user or agency that signs in: ${grants.join('; ')}`,
    notFound:
      'check project-id, and region (or the line in endpoints), which must be where the project is',
  };
}
