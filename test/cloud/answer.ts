/** One whole HTTP answer of the cloud. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** An answer that carries a JSON document. */
export function jsonAnswer(status: number, document: unknown): Answer {
  return {
    status,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(document),
  };
}

/** A refusal in the shape both services document. */
export function errorAnswer(status: number, code: string, message: string): Answer {
  return jsonAnswer(status, { error_code: code, error_msg: message });
}
