/** Outputs of a step by name. */
export type Outputs = Readonly<Record<string, string>>;

const lineEntry = '(?<name>[^=<\\r\\n]+)=(?<line>.*)';
const blockEntry =
  '(?<blockName>[^=<\\r\\n]+)<<(?<mark>.+?)\\r?\\n(?<block>[\\s\\S]*?)\\r?\\n\\k<mark>';
const entry = new RegExp(`(?:${blockEntry}|${lineEntry})(?:\\r?\\n|$)`, 'gu');

/** Reads a GITHUB_OUTPUT file: `name=value` lines and `name<<MARK` blocks, nothing else. */
export function readOutputs(file: string): Outputs {
  const entries = [...file.matchAll(entry)];
  if (entries.map(([text]) => text).join('') !== file) {
    throw new Error(`Not a file of outputs: ${JSON.stringify(file)}`);
  }
  return Object.fromEntries(
    entries.map(({ groups = {} }) => [
      groups['name'] ?? groups['blockName'] ?? '',
      groups['line'] ?? groups['block'] ?? '',
    ]),
  );
}
