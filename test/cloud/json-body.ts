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

/** What a JSON document must look like: a text, a list of just these texts, or just these fields. */
type Shape = 'text' | readonly string[] | { readonly [name: string]: Shape };

/** The type of the documents that have a shape. */
type Shaped<S> = S extends 'text'
  ? string
  : S extends readonly string[]
    ? S
    : { readonly [Name in keyof S]: Shaped<S[Name]> };

/** Whether a document has a shape: nothing missing, and nothing else in it. */
export function isShaped<const S extends Shape>(
  document: unknown,
  shape: S,
): document is Shaped<S> {
  return fits(document, shape);
}

/** Whether a document is an object with fields. */
export function isObject(document: unknown): document is Readonly<Record<string, unknown>> {
  return typeof document === 'object' && document !== null && !Array.isArray(document);
}

function fits(document: unknown, shape: Shape): boolean {
  if (shape === 'text') return typeof document === 'string';
  if (isList(shape)) return JSON.stringify(document) === JSON.stringify(shape);
  return (
    isObject(document) &&
    Object.keys(document).length === Object.keys(shape).length &&
    Object.entries(shape).every(([name, inner]) => fits(document[name], inner))
  );
}

/** `Array.isArray` does not tell a read-only list from the rest. */
function isList(shape: Shape): shape is readonly string[] {
  return Array.isArray(shape);
}
