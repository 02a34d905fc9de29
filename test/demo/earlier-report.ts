import { fingerprint } from '../../src/fingerprint.ts';
import { initialState } from '../cloud/state.ts';

const salt = '5f0c1a9e3b7d42d8a6e1c4f2907b8d35';

/** The `report` of a check before a deployment that was to take 2 of 10 graphs. */
export const earlierReport = JSON.stringify({
  version: 1,
  checkedAt: '2026-11-20T08:00:00.000Z',
  project: { salt, hash: fingerprint(salt, initialState.projectId) },
  quotas: [
    { name: 'ges.graph', instance: null, left: 10, planned: 2 },
    { name: 'ges.edge_volume', instance: null, left: 7300, planned: 0 },
    { name: 'ges.backup', instance: null, left: 100, planned: 0 },
    { name: 'ges.metadata', instance: null, left: 86, planned: 0 },
  ],
});
