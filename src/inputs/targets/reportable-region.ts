import type { Sanitize } from '../../text/sanitize.ts';

/**
 * A region as outputs may give it: only a name of the form that Huawei Cloud documents, such as
 * `cn-north-4`. Anything else may be a secret, and the runner drops an output that holds one.
 */
export function reportableRegion(region: string, sanitize: Sanitize): string | null {
  const hasForm = /^[a-z]{2}-[a-z]{2,20}-\d{1,3}$/.test(region);
  return hasForm && sanitize(region) === region ? region : null;
}
