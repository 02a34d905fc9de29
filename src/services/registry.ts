/** The services whose quotas the gate reads, in the order in which it shows them. */
export const serviceKeys = ['roma', 'ges'] as const;
export type ServiceKey = (typeof serviceKeys)[number];

/** Who is asked for a token or a key, before any service is asked for quotas. */
export type Authority = 'github' | 'iam' | 'sts';

/** Whom the gate asks for anything. */
export type Server = ServiceKey | Authority;

/** Names in sentences. */
export const titles: Readonly<Record<Server, string>> = {
  roma: 'ROMA Connect',
  ges: 'GES',
  github: 'GitHub',
  iam: 'IAM',
  sts: 'STS',
};

/** Every quota this version knows, by service. */
export const quotaNames = {
  roma: ['roma.datasource', 'roma.api', 'roma.scripts'],
  ges: ['ges.graph', 'ges.edge_volume', 'ges.backup', 'ges.metadata'],
} as const satisfies Readonly<Record<ServiceKey, readonly string[]>>;

/** The patterns that stand for several quotas, the more specific first. */
export const wildcards = ['roma.*', 'ges.*', '*'] as const;

/** Whether a pattern (a name or a wildcard) stands for a quota of this name. */
export function reaches(pattern: string, name: string): boolean {
  if (pattern === '*' || pattern === name) return true;
  return pattern.endsWith('.*') && name.startsWith(pattern.slice(0, -1));
}
