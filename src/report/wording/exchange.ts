import type { Exchange } from '../../api/exchange.ts';

/** How a request went: `status 200, attempts: 1, request ID abc`; `name` formats the request ID. */
export function describeExchange(
  { status, attempts, requestId }: Exchange,
  name: (text: string) => string,
): string {
  if (attempts === 0) return 'no request sent';
  const response = status === null ? 'no response' : `status ${status}`;
  const request = requestId === null ? '' : `, request ID ${name(requestId)}`;
  return `${response}, attempts: ${attempts}${request}`;
}
