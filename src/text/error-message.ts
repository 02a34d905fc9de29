/** A thrown value: `message` is a clause for users, `trace` is for the debug log (empty if none). */
export type ErrorDescription = { readonly message: string; readonly trace: string };

/** Describes any thrown value, even one that cannot be converted to text. Never throws. */
export function describeError(thrown: unknown): ErrorDescription {
  try {
    return thrown instanceof Error ? describeOne(thrown) : describeOther(thrown);
  } catch {
    return { message: 'something that cannot be described was thrown', trace: '' };
  }
}

function describeOne(error: Error): ErrorDescription {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : undefined;
  const message = clauseOf(error.message) || (first instanceof Error && clauseOf(first.message));
  return { message: message || `${error.name} without a message`, trace: error.stack ?? '' };
}

function describeOther(thrown: unknown): ErrorDescription {
  const message = typeof thrown === 'string' ? clauseOf(thrown) : `${String(thrown)} was thrown`;
  return { message: message || 'something without a message was thrown', trace: '' };
}

/** The code of a system error, such as ENOENT; `no code` if there is none. */
export function errorCodeOf(thrown: unknown): string {
  const { code } = Object(thrown);
  return typeof code === 'string' ? code : 'no code';
}

/** Without full stops at the end, because callers continue the sentence. */
function clauseOf(text: string): string {
  return text.trim().replace(/(?<![\s.])[\s.]+$/, '');
}
