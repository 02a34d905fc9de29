import type { GateRun } from './run-gate.ts';

/** One line of a step's log, as the runner takes it. */
export type LogEntry =
  | {
      readonly kind: 'command';
      /** In lower case. */
      readonly name: string;
      /** By name in lower case. */
      readonly properties: Readonly<Record<string, string>>;
      readonly message: string;
    }
  | { readonly kind: 'text'; readonly text: string };

const commandNames = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]);

const messageEscapes = new Map([
  ['%25', '%'],
  ['%0D', '\r'],
  ['%0A', '\n'],
]);

const propertyEscapes = new Map([
  ...messageEscapes,
  ['%3A', ':'],
  ['%2C', ','],
  ['%3B', ';'],
  ['%5D', ']'],
]);

/** Reads a raw log as the runner does: every line is a workflow command or text. */
export function readRunnerLog(log: string): readonly LogEntry[] {
  const lines = log.replace(/(?:\r\n|\n|\r)$/u, '').split(/\r\n|\n|\r/u);
  return log === ''
    ? []
    : lines.map((line) => currentCommand(line) ?? oldCommand(line) ?? { kind: 'text', text: line });
}

/** `::name key=value,key=value::message`, with nothing but white space before it. */
function currentCommand(line: string): LogEntry | undefined {
  const [, head = '', message = ''] = /^\p{White_Space}*::(.*?)::(.*)$/su.exec(line) ?? [];
  return command(head, ',', message);
}

/** `##[name key=value;key=value]message`, anywhere in a line. */
function oldCommand(line: string): LogEntry | undefined {
  const [, head = '', message = ''] = /##\[(.*?)\](.*)$/su.exec(line) ?? [];
  return command(head, ';', message);
}

function command(head: string, separator: ',' | ';', message: string): LogEntry | undefined {
  const [, name = '', list = ''] = /^([^ ]*) ?(.*)$/su.exec(head) ?? [];
  if (!commandNames.has(name.toLowerCase())) {
    return undefined;
  }
  const properties = list
    .trim()
    .split(separator)
    .map((pair) => /^(.*?)=(.*)$/su.exec(pair) ?? [])
    .filter((pair) => pair.length > 0)
    .map(([, key = '', value = '']) => [key.toLowerCase(), decode(value, propertyEscapes)]);
  return {
    kind: 'command',
    name: name.toLowerCase(),
    properties: Object.fromEntries(properties),
    message: decode(message, separator === ',' ? messageEscapes : propertyEscapes),
  };
}

function decode(text: string, escapes: ReadonlyMap<string, string>): string {
  return text.replace(/%[0-9A-F]{2}/gu, (code) => escapes.get(code) ?? code);
}

/** The workflow commands of a log, in order, by name and properties; what they say is left out. */
export function commandsIn({ log }: Pick<GateRun, 'log'>): readonly string[] {
  return readRunnerLog(log).flatMap((entry) =>
    entry.kind === 'command' ? [`${entry.name} ${JSON.stringify(entry.properties)}`] : [],
  );
}
