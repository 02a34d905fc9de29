import { type AccessKey, exampleKeys } from './iam/access-keys.ts';
import {
  exampleJob,
  exampleTrust,
  exampleUser,
  type Job,
  type OidcTrust,
  type User,
} from './iam/account.ts';
import type { QuotaApiName } from './quotas/quota-apis.ts';

/** Body of a ROMA quota answer: decimal strings, each documented as optional. */
export type RomaQuota = {
  readonly api?: string;
  readonly api_used?: string;
  readonly datasource?: string;
  readonly datasource_used?: string;
  readonly scripts?: string;
};

/** One entry of a GES quota answer: whole numbers, where -1 is unlimited. */
type GesResource = {
  readonly type: string;
  readonly available?: number;
  readonly edge_volume?: number;
};

/** What the embedded cloud holds: one project, its quotas, and whom it lets in. */
export type CloudState = {
  readonly projectId: string;
  readonly token: string;
  /** A valid token of a user who may not read quotas. */
  readonly powerlessToken: string;
  readonly accessKeys: ReadonlyMap<string, AccessKey>;
  readonly user: User;
  readonly trust: OidcTrust;
  readonly job: Job;
  /** Whether the gateway tells why it refuses a signature, or says the same of key, token and project. */
  readonly refusals: 'telling' | 'alike';
  /** Milliseconds by which the cloud's clock is ahead of this machine's. */
  readonly clockOffset: number;
  /** How long a token lives that IAM issues. */
  readonly tokenSeconds: number;
  /** How long a key lives that STS issues. */
  readonly temporaryKeySeconds: number | 'as-asked';
  readonly romaInstances: ReadonlyMap<string, RomaQuota>;
  readonly gesResources: readonly GesResource[];
  /** What other services answer; what the table of quotaApis has where nothing is said. */
  readonly answers: Readonly<Partial<Record<QuotaApiName, unknown>>>;
};

/** The ROMA quota of the documented example. */
export const documentedRomaQuota: RomaQuota = {
  api: '10000',
  api_used: '4',
  datasource: '3',
  datasource_used: '0',
  scripts: '5',
};

/** The GES quota of the documented example. */
export const documentedGesResources: readonly GesResource[] = [
  { type: 'graph', available: 10, edge_volume: 7300 },
  { type: 'backup', available: 100 },
  { type: 'metadata', available: 86 },
];

/** The ROMA instance that exists unless a test says otherwise. */
export const defaultInstanceId = '5a1b7c3e-90d2-4f6a-8c1d-2e3f4a5b6c7d';

/** A project with the documented example quotas in one instance. */
export const initialState: CloudState = {
  projectId: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
  token: 'token-of-a-deployer-who-may-read-quotas',
  powerlessToken: 'token-of-a-visitor-who-may-read-nothing',
  accessKeys: exampleKeys,
  user: exampleUser,
  trust: exampleTrust,
  job: exampleJob,
  refusals: 'telling',
  clockOffset: 0,
  tokenSeconds: 24 * 60 * 60,
  temporaryKeySeconds: 'as-asked',
  romaInstances: new Map([[defaultInstanceId, documentedRomaQuota]]),
  gesResources: documentedGesResources,
  answers: {},
};
