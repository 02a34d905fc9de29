import { valueAt } from '../../json/fields.ts';
import { known, unknown } from '../../terraform/rules/amounts.ts';
import { type Gap, knownAfterApply } from '../../terraform/rules/gap.ts';
import {
  type Amount,
  type Attributes,
  oneEach,
  takes,
} from '../../terraform/rules/resource-rule.ts';
import { headroomOnly, type Service } from '../service.ts';
import { decodeGes } from './quotas.ts';

/** Graph Engine Service: what is left of a project's quotas, and no limits (`ListQuotas2`). */
export const ges = {
  key: 'ges',
  title: 'GES',
  host: 'ges',
  scope: 'project',
  quotas: [
    headroomOnly('ges.graph'),
    headroomOnly('ges.edge_volume'),
    headroomOnly('ges.backup'),
    headroomOnly('ges.metadata'),
  ],
  path: (projectId) => `/v2/${encodeURIComponent(projectId)}/graphs/quotas`,
  decode: decodeGes,
  // Documented with status 400 for an error of its own.
  retryableCodes: ['GES.7006'],
  advice: {
    forbidden: 'grant GES ReadOnlyAccess in this project to the user or agency that signs in',
    notFound: 'check project-id, and region (or ges-endpoint), which must be where the project is',
  },
  resources: ({ edgesPerUnit }) =>
    [
      // The graph had a second name in every provider before 1.50.
      takes('ges.graph', oneEach, 'ges_graph', 'ges_graph_v1'),
      takes('ges.backup', oneEach, 'ges_backup'),
      takes('ges.metadata', oneEach, 'ges_metadata'),
      {
        ...takes('ges.edge_volume', edgesOf, 'ges_graph', 'ges_graph_v1'),
        perUnit: edgesPerUnit,
      },
    ].map((rule) => ({ ...rule, isUnmistakable: true })),
} as const satisfies Service;

/** The size of a graph, as a plan gives it. */
type GraphSize =
  /** `graph_size_type_index`. */
  | { readonly kind: 'index'; readonly index: string }
  /** `graph_size_type`, by which providers before 1.50 go; null where it is known only after apply. */
  | { readonly kind: 'older'; readonly index: string | null }
  /** Known only after apply; not there; or neither text nor a number. */
  | { readonly kind: 'known-after-apply' | 'absent' | 'strange' };

/** The size in the values of a graph, of which some are known only after apply. */
function graphSizeOf({ values, unknown }: Attributes): GraphSize {
  if (unknown === true || valueAt(unknown, 'graph_size_type_index') === true) {
    return { kind: 'known-after-apply' };
  }
  const index = valueAt(values, 'graph_size_type_index') ?? null;
  if (typeof index === 'string' || typeof index === 'number') {
    return { kind: 'index', index: `${index}` };
  }
  if (index !== null) return { kind: 'strange' };
  const older = valueAt(values, 'graph_size_type') ?? null;
  const isOlder = older !== null || valueAt(unknown, 'graph_size_type') === true;
  if (!isOlder) return { kind: 'absent' };
  return { kind: 'older', index: typeof older === 'string' ? older : null };
}

/** Edges by `graph_size_type_index`, as the GES SDK and the Terraform provider document them. */
const edges: ReadonlyMap<string, number> = new Map([
  ['0', 10_000],
  ['1', 1_000_000],
  ['2', 10_000_000],
  ['3', 100_000_000],
  ['4', 1_000_000_000],
  ['5', 10_000_000_000],
]);

/** Sizes that are documented, and not what a graph of them takes of the quota. */
const uncounted: ReadonlyMap<string, string> = new Map([
  ['401', 'one billion enhanced edges, up to two'],
  ['6', '100 billion edges, or the database edition'],
]);

/** How many edges a graph may have by its size. */
export function edgesOf(attributes: Attributes): Amount {
  const size = graphSizeOf(attributes);
  switch (size.kind) {
    case 'index': {
      const count = edges.get(size.index);
      if (count !== undefined) return known(count);
      return unknown(uncountedSize(size.index), `index ${size.index}`);
    }
    case 'older':
      return unknown(olderSize, size.index === null ? null : `type ${size.index}`);
    case 'known-after-apply':
      return unknown(knownAfterApply('graph_size_type_index'));
    case 'absent':
      return unknown({ cause: 'its graph_size_type_index is not in the plan', remedy });
    case 'strange':
      return unknown({ cause: 'its graph_size_type_index is neither text nor a number', remedy });
  }
}

const remedy = 'remove ges-edge-unit, and set ges.edge_volume in demand';

const olderSize: Gap = {
  cause: 'its provider gives its size as graph_size_type, which this version does not count',
  remedy: `${remedy}, or use a provider that has graph_size_type_index`,
};

function uncountedSize(index: string): Gap {
  const documented = uncounted.get(index);
  return documented === undefined
    ? {
        cause: 'Huawei Cloud does not document its graph_size_type_index',
        remedy: 'check graph_size_type_index',
      }
    : { cause: `Huawei Cloud does not document what size ${index} (${documented}) needs`, remedy };
}
