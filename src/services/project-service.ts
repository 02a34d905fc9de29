import { quotaListDecoder, typeFields } from './quota-list.ts';
import type { Service, ServiceAdvice } from './service.ts';

/** What permits reading the quotas of a service. */
type Grant = {
  /** Null if no system policy does. */
  readonly policy: string | null;
  /** Null if no page names it. */
  readonly action: string | null;
  /** The action in the newer identity policies, if it is a different one. */
  readonly identityAction?: string;
};

/** What sets a service apart from the others whose quotas belong to a project. */
type ProjectService<Key> = Pick<Service, 'title' | 'quotas' | 'path' | 'resources'> & {
  readonly key: Key;
  /** Its key if absent. */
  readonly host?: string;
  /** Of a list with {@link typeFields} if absent. */
  readonly decode?: Service['decode'];
  readonly grant: Grant;
};

/** Makes a service whose quotas belong to a project, and which has the usual advice. */
export function projectService<Key extends string>({
  grant,
  ...own
}: ProjectService<Key>): Service & { readonly key: Key } {
  const decode = quotaListDecoder({ fields: typeFields });
  return { host: own.key, scope: 'project', decode, advice: adviceFor(grant), ...own };
}

function adviceFor({ policy, action, identityAction }: Grant): ServiceAdvice {
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
    forbidden: `check project-id, and grant one of these in that project to the user or agency that signs in: ${grants.join('; ')}`,
    notFound:
      'check project-id, and region (or the line in endpoints), which must be where the project is',
  };
}
