/** Who is asked for a token or a key, before any service is asked for quotas. */
export type Authority = 'github' | 'iam' | 'sts';

/** Names in sentences. */
export const authorityTitles: Readonly<Record<Authority, string>> = {
  github: 'GitHub',
  iam: 'IAM',
  sts: 'STS',
};
