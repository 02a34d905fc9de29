import { one, takes } from '../../terraform/rules/resource-rule.ts';
import { headroomOnly } from '../quota-definition.ts';
import type { Service } from '../service.ts';
import { edgesOf } from './graph-size.ts';
import { decodeGes, gesPath } from './quotas.ts';

/** Graph Engine Service: what is left of a project's quotas, and no limits. */
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
  path: gesPath,
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
      takes('ges.graph', one, 'ges_graph', 'ges_graph_v1'),
      takes('ges.backup', one, 'ges_backup'),
      takes('ges.metadata', one, 'ges_metadata'),
      {
        ...takes('ges.edge_volume', edgesOf, 'ges_graph', 'ges_graph_v1'),
        perUnit: edgesPerUnit,
      },
    ].map((rule) => ({ ...rule, isUnmistakable: true })),
} as const satisfies Service;
