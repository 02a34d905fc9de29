import { knownAmount, unknownAmount, unknownBy } from '../../terraform/rules/amounts.ts';
import { type Attributes, attributeOf } from '../../terraform/rules/attributes.ts';
import {
  type Amount,
  type Gap,
  knownAfterApply,
  oneEach,
  takes,
} from '../../terraform/rules/resource-rule.ts';
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
  const size = attributeOf(attributes, 'graph_size_type_index');
  switch (size.kind) {
    case 'known':
      return edgesOfSize(size.value);
    case 'known-after-apply':
      return unknownAmount(knownAfterApply('graph_size_type_index'));
    case 'absent':
      return edgesOfOlderSize(attributes);
  }
}

function edgesOfSize(size: unknown): Amount {
  if (typeof size !== 'string' && typeof size !== 'number') {
    return unknownAmount({
      cause: 'its graph_size_type_index is neither text nor a number',
      remedy,
    });
  }
  const count = edgesBySize.get(`${size}`);
  return count === undefined
    ? unknownAmount(unknownSize(`${size}`), `index ${size}`)
    : knownAmount(count);
}

/** Providers before 1.50 have the size in `graph_size_type`. */
function edgesOfOlderSize(attributes: Attributes): Amount {
  if (attributeOf(attributes, 'graph_size_type').kind === 'absent') {
    return unknownAmount({ cause: 'its graph_size_type_index is not in the plan', remedy });
  }
  return ofOlderSize(attributes);
}

const remedy = 'remove ges-edge-unit, and set ges.edge_volume in demand';

const ofOlderSize = unknownBy('graph_size_type', {
  cause: 'its provider gives its size as graph_size_type, which this version does not count',
  remedy: `${remedy}, or use a provider that has graph_size_type_index`,
});

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
