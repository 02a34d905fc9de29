import { one } from '../../terraform/resource-rule.ts';
import type { Service } from '../service.ts';
import { edgesOf } from './graph-size.ts';
import { decodeGes, gesPath } from './quotas.ts';

/** Graph Engine Service: what is left of a project's quotas, and no limits. */
export const ges = {
  key: 'ges',
  title: 'GES',
  scope: 'project',
  quotas: [
    { name: 'ges.graph', reports: 'headroom' },
    { name: 'ges.edge_volume', reports: 'headroom' },
    { name: 'ges.backup', reports: 'headroom' },
    { name: 'ges.metadata', reports: 'headroom' },
  ],
  path: gesPath,
  decode: (body, { quotaIdOf, sanitize }) => decodeGes(body, quotaIdOf, sanitize),
  // Documented with status 400 for an error of its own.
  retryableCodes: ['GES.7006'],
  advice: {
    forbidden: 'grant GES ReadOnlyAccess in this project to the user or agency that signs in',
    notFound: 'check project-id, and region (or ges-endpoint), which must be where the project is',
  },
  resources: ({ edgesPerUnit }) => [
    // The graph had a second name in every provider before 1.50.
    { types: ['ges_graph', 'ges_graph_v1'], quota: 'ges.graph', amount: one, perUnit: 1 },
    { types: ['ges_backup'], quota: 'ges.backup', amount: one, perUnit: 1 },
    { types: ['ges_metadata'], quota: 'ges.metadata', amount: one, perUnit: 1 },
    {
      types: ['ges_graph', 'ges_graph_v1'],
      quota: 'ges.edge_volume',
      amount: edgesOf,
      perUnit: edgesPerUnit,
    },
  ],
} as const satisfies Service;
