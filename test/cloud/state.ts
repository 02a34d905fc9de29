import type { AccessKey } from './access-key.ts';
import { exampleKeys } from './example-keys.ts';

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

/** An IAM user, as the login form asks for it. */
type User = {
  readonly name: string;
  readonly password: string;
  readonly domainName: string;
};

/** Whose id tokens the account trusts, and what it lets them be. */
type OidcTrust = {
  readonly audience: string;
  readonly subject: string;
  readonly providerUrn: string;
  readonly agencyUrn: string;
  /** For the older way through IAM. */
  readonly identityProvider: string;
};

/** The job that asks GitHub for id tokens. */
type Job = {
  /** Lets it ask. */
  readonly requestToken: string;
  /** Who its id tokens say that it is. */
  readonly subject: string;
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
  /** Milliseconds by which the cloud's clock is ahead of this machine's. */
  readonly clockOffset: number;
  /** How long a token lives that IAM issues. */
  readonly tokenSeconds: number;
  /** How long a key lives that STS issues. */
  readonly temporaryKeySeconds: number | 'as-asked';
  readonly romaInstances: ReadonlyMap<string, RomaQuota>;
  readonly gesResources: readonly GesResource[];
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

const exampleSubject = 'repo:octo-org/octo-repo:environment:production';

/** A project with the documented example quotas in one instance. */
export const initialState: CloudState = {
  projectId: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
  token: 'token-of-a-deployer-who-may-read-quotas',
  powerlessToken: 'token-of-a-visitor-who-may-read-nothing',
  accessKeys: exampleKeys,
  user: {
    name: 'quota-reader',
    password: 'password-of-the-quota-reader',
    domainName: 'octo-account',
  },
  trust: {
    audience: 'https://huaweicloud.example/octo-org',
    subject: exampleSubject,
    providerUrn: 'iam::0f1e2d3c4b5a69788796a5b4c3d2e1f0:oidc-provider:github',
    agencyUrn: 'iam::0f1e2d3c4b5a69788796a5b4c3d2e1f0:agency:quota-gate',
    identityProvider: 'github-actions',
  },
  job: { requestToken: 'request-token-of-the-job', subject: exampleSubject },
  clockOffset: 0,
  tokenSeconds: 24 * 60 * 60,
  temporaryKeySeconds: 'as-asked',
  romaInstances: new Map([[defaultInstanceId, documentedRomaQuota]]),
  gesResources: documentedGesResources,
};
