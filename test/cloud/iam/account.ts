/** An IAM user, as the login form asks for it. */
export type User = {
  readonly name: string;
  readonly password: string;
  readonly domainName: string;
};

/** Whose id tokens the account trusts, and what it lets them be. */
export type OidcTrust = {
  readonly audience: string;
  readonly subject: string;
  readonly providerUrn: string;
  readonly agencyUrn: string;
  /** For the older way through IAM. */
  readonly identityProvider: string;
};

/** The job that asks GitHub for id tokens. */
export type Job = {
  /** Lets it ask. */
  readonly requestToken: string;
  /** Who its id tokens say that it is. */
  readonly subject: string;
};

const account = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';
const subject = 'repo:octo-org/octo-repo:environment:production';

/** A user who may read quotas. */
export const exampleUser: User = {
  name: 'quota-reader',
  password: 'password-of-the-quota-reader',
  domainName: 'octo-account',
};

/** Trusts the jobs of one environment. */
export const exampleTrust: OidcTrust = {
  audience: 'https://huaweicloud.example/octo-org',
  subject,
  providerUrn: `iam::${account}:oidcProvider:github`,
  agencyUrn: `iam::${account}:agency:quota-gate`,
  identityProvider: 'github-actions',
};

/** A job of that environment. */
export const exampleJob: Job = { requestToken: 'request-token-of-the-job', subject };
