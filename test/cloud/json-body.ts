import type { ReceivedRequest } from './request-log.ts';

/** The document that a request carries; nothing where it is not JSON or does not say so. */
export function jsonBody({ headers, body }: ReceivedRequest): unknown {
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  return type.trim().toLowerCase() === 'application/json' ? parsed(body) : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
