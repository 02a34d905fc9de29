import { valueAt } from '../../json/fields.ts';
import { known, unknown } from '../../terraform/rules/amounts.ts';
import type { Attributes } from '../../terraform/rules/attributes.ts';
import { type Gap, knownAfterApply } from '../../terraform/rules/gap.ts';
import { type Amount, oneEach, takes } from '../../terraform/rules/resource-rule.ts';
import { headroomOnly, type Service } from '../service.ts';
import { decodeGes } from './quotas.ts';

/** Graph Engine Service: reports what is left of a project's quotas, but no limits (`ListQuotas2`). */
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
  path: (projectId) => `/v2/${projectId}/graphs/quotas`,
  decode: decodeGes,
  // The API documents it with status 400, for an error of the service itself.
  retryableCodes: ['GES.7006'],
  advice: {
    forbidden:
      'check project-id, and grant GES ReadOnlyAccess in that project to the user or agency that signs in',
    notFound: 'check project-id, and region (or ges-endpoint), which must be where the project is',
  },
  resources: ({ edgesPerUnit }) =>
    [
      // Providers before 1.50 have a second name for graphs.
      takes('ges.graph', oneEach, 'ges_graph', 'ges_graph_v1'),
      takes('ges.backup', oneEach, 'ges_backup'),
      takes('ges.metadata', oneEach, 'ges_metadata'),
      {
        ...takes('ges.edge_volume', edgesOf, 'ges_graph', 'ges_graph_v1'),
        perUnit: edgesPerUnit,
      },
    ].map((rule) => ({ ...rule, isUnmistakable: true })),
} as const satisfies Service;

/** The size of a graph in a plan. */
type GraphSize =
  /** `graph_size_type_index`. */
  | { readonly kind: 'index'; readonly index: string }
  /** `graph_size_type`, which providers before 1.50 use. Null if it is known only after apply. */
  | { readonly kind: 'older'; readonly index: string | null }
  /** `strange`: neither text nor a number. */
  | { readonly kind: 'known-after-apply' | 'absent' | 'strange' };

/** Reads the size from the attributes of a graph. */
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

/** Edges by `graph_size_type_index`, from the GES SDK and the Terraform provider. */
const edgesBySize: ReadonlyMap<string, number> = new Map([
  ['0', 10_000],
  ['1', 1_000_000],
  ['2', 10_000_000],
  ['3', 100_000_000],
  ['4', 1_000_000_000],
  ['5', 10_000_000_000],
]);

/** Documented sizes for which no page says what they take of the quota. */
const uncountedSizes: ReadonlyMap<string, string> = new Map([
  ['401', 'one billion enhanced edges, up to two'],
  ['6', '100 billion edges, or the database edition'],
]);

/** How many edges a graph can have, by its size. */
function edgesOf(attributes: Attributes): Amount {
  const size = graphSizeOf(attributes);
  switch (size.kind) {
    case 'index': {
      const count = edgesBySize.get(size.index);
      if (count !== undefined) return known(count);
      return unknown(unknownSize(size.index), `index ${size.index}`);
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

/** Why the number of edges of a size is not known. */
function unknownSize(index: string): Gap {
  const documented = uncountedSizes.get(index);
  return documented === undefined
    ? {
        cause: 'Huawei Cloud does not document its graph_size_type_index',
        remedy: 'check graph_size_type_index',
      }
    : { cause: `Huawei Cloud does not document what size ${index} (${documented}) needs`, remedy };
}
