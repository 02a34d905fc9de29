/** The resources that take GES quotas. */
export type GesResource = 'graph' | 'backup' | 'metadata';

/** What the type of a resource says. `lookalike`: it may take of these, and nobody knows. */
export type ResourceMatch =
  | { readonly kind: 'counted'; readonly resource: GesResource }
  | { readonly kind: 'lookalike'; readonly resources: readonly GesResource[] };

/** Behind the prefix; the graph had a second name in every provider before 1.50. */
const counted: ReadonlyMap<string, GesResource> = new Map([
  ['ges_graph', 'graph'],
  ['ges_graph_v1', 'graph'],
  ['ges_backup', 'backup'],
  ['ges_metadata', 'metadata'],
]);

/** Providers that are made of the one for Huawei Cloud, or for clouds that are made of it. */
const family: readonly string[] = [
  'huaweicloud',
  'huaweicloudstack',
  'hcs',
  'hcso',
  'sbercloud',
  'g42cloud',
  'g42vbcloud',
  'flexibleengine',
  'opentelekomcloud',
  'telefonicaopencloud',
];

const resources: readonly GesResource[] = ['graph', 'backup', 'metadata'];

/**
 * What a type such as `sbercloud_ges_graph` is: told by the part behind the prefix, where the prefix is
 * that of its provider, as in `registry.terraform.io/sbercloud-terraform/sbercloud`, or one of the known
 * family, since a fork goes by any name. Null where it has nothing to do with GES.
 */
export function matchResourceType(type: string, provider: unknown): ResourceMatch | null {
  const start = `_${type}`.indexOf('_ges_');
  if (start === -1) return null;
  const name = type.slice(start);
  const resource = counted.get(name);
  if (resource !== undefined && isOfProvider(type.slice(0, start), provider)) {
    return { kind: 'counted', resource };
  }
  const words = name.split('_');
  const named = resources.filter((one) => words.some((word) => word.startsWith(one)));
  return named.length === 0 ? null : { kind: 'lookalike', resources: named };
}

function isOfProvider(prefix: string, provider: unknown): boolean {
  const name = typeof provider === 'string' ? provider.slice(provider.lastIndexOf('/') + 1) : '';
  return [...family, name].some((known) => known !== '' && prefix === `${known}_`);
}
