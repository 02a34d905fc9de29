import type { ReceivedRequest } from './request-log.ts';
import { roma } from './roma.ts';
import type { Cloud } from './server.ts';

/** The requests for ROMA quotas so far. */
export function romaRequests({ requests }: Cloud): readonly ReceivedRequest[] {
  return requests.filter(({ path }) => roma.route.test(path));
}
