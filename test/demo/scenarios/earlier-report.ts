import { saltedHash } from '../../../src/ports/crypto.ts';
import { createQuotaIdOf } from '../../../src/quota/quota.ts';
import { initialState } from '../../cloud/state.ts';

const salt = '5f0c1a9e3b7d42d8a6e1c4f2907b8d35';

const quotaIdOf = createQuotaIdOf(saltedHash, salt, null);
const ges = (name: string, left: number, planned: number) => ({
  id: quotaIdOf(name),
  name,
  instance: null,
  limit: null,
  used: null,
  usedDeclared: false,
  left,
  planned,
});

/** The `report` of a check before a deployment that was to take 2 of 10 graphs. */
export const earlierReport = JSON.stringify({
  version: 1,
  checkedAt: '2026-11-20T08:00:00.000Z',
  project: { salt, hash: saltedHash(salt, initialState.projectId) },
  quotas: [
    ges('ges.graph', 10, 2),
    ges('ges.edge_volume', 7300, 0),
    ges('ges.backup', 100, 0),
    ges('ges.metadata', 86, 0),
  ],
});
