import { nameKey } from '../quota/quota.ts';
import { autoscaling } from './as/as.ts';
import { cce } from './cce/cce.ts';
import { dcs } from './dcs/dcs.ts';
import { dds } from './dds/dds.ts';
import { ecs } from './ecs/ecs.ts';
import { elb } from './elb/elb.ts';
import { er } from './er/er.ts';
import { evs } from './evs/evs.ts';
import { functiongraph } from './functiongraph/functiongraph.ts';
import { ges } from './ges/ges.ts';
import { ims } from './ims/ims.ts';
import { kms } from './kms/kms.ts';
import { rds } from './rds/rds.ts';
import { roma } from './roma/roma.ts';
import type { QuotaDefinition, Service } from './service.ts';
import { sfsturbo } from './sfsturbo/sfsturbo.ts';
import { swr } from './swr/swr.ts';
import { vpc } from './vpc/vpc.ts';
import { vpcep } from './vpcep/vpcep.ts';

/** The services whose quotas the gate reads. Reports show them in this order. */
const registered = [
  roma,
  ges,
  vpc,
  ecs,
  evs,
  elb,
  cce,
  rds,
  dcs,
  dds,
  autoscaling,
  kms,
  vpcep,
  sfsturbo,
  ims,
  functiongraph,
  er,
  swr,
] as const;

export type ServiceKey = (typeof registered)[number]['key'];

export const services: readonly (Service & { readonly key: ServiceKey })[] = registered;

const [first, ...others] = registered;

export const serviceKeys: readonly [ServiceKey, ...ServiceKey[]] = [
  first.key,
  ...others.map(({ key }) => key),
];

const byKey = new Map<ServiceKey, Service>(services.map((service) => [service.key, service]));

/** The service with a key. Throws for an unknown key, which can only be a bug. */
export function serviceOf(key: ServiceKey): Service {
  const service = byKey.get(key);
  if (service === undefined) throw new Error(`no service is called ${key}`);
  return service;
}

/** The key of the service that a quota belongs to, taken from the name of the quota. */
export function serviceKeyOf(quota: string): string {
  const [key = ''] = quota.split('.', 1);
  return key;
}

/** The documented quota with a name, in any case; null if there is none. */
export function definitionOf(name: string): QuotaDefinition | null {
  const service = services.find(({ key }) => key === nameKey(serviceKeyOf(name)));
  return service?.quotas.find((quota) => nameKey(quota.name) === nameKey(name)) ?? null;
}

/** The names of the documented quotas of some services. */
export function quotaNamesOf(keys: readonly ServiceKey[]): readonly string[] {
  return keys.flatMap((key) => serviceOf(key).quotas.map(({ name }) => name));
}

/** The names of all documented quotas. */
export const quotaNames: readonly string[] = quotaNamesOf(serviceKeys);

/** The patterns that match several quotas, the more specific ones first. */
export const wildcards: readonly [string, ...string[]] = [
  `${first.key}.*`,
  ...others.map(({ key }) => `${key}.*`),
  '*',
];

/** The names of quotas that an API reports without their use, so that it can be declared. */
export const quotasWithoutUse: readonly string[] = services
  .flatMap(({ quotas }) => quotas)
  .filter(({ reports, exemption }) => reports === 'limit' && exemption === null)
  .map(({ name }) => name);
