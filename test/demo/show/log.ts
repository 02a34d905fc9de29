import { type LogEntry, readRunnerLog } from '../../support/runner/runner-log.ts';
import { indented, styled } from '../terminal.ts';

type View = {
  readonly lines: readonly string[];
  readonly masks: readonly string[];
  readonly inGroup: boolean;
};

/** A raw log as the runner shows it: groups set in, annotations by name, masks applied. */
export function showLog(log: string): readonly string[] {
  const empty: View = { lines: [], masks: [], inGroup: false };
  return readRunnerLog(log).reduce(add, empty).lines;
}

function add(view: View, entry: LogEntry): View {
  if (entry.kind === 'text') return show(view, entry.text);
  const { name, message } = entry;
  const titled = [entry.properties['title'] ?? [], message].flat().join(': ');
  switch (name) {
    case 'group':
      return { ...show({ ...view, inGroup: false }, styled('bold', message)), inGroup: true };
    case 'endgroup':
      return { ...view, inGroup: false };
    case 'add-mask':
      return { ...view, masks: [...view.masks, ...masksOf(message)] };
    case 'error':
      return show(view, styled('red', `Error: ${titled}`));
    case 'warning':
      return show(view, styled('yellow', `Warning: ${titled}`));
    case 'notice':
      return show(view, styled('blue', `Notice: ${titled}`));
    default:
      // What is left either is for debugging or changes the runner, and shows nothing.
      return view;
  }
}

function show(view: View, text: string): View {
  const masked = view.masks.reduce((shown, mask) => shown.replaceAll(mask, '***'), text);
  const lines = masked.split('\n');
  return { ...view, lines: [...view.lines, ...(view.inGroup ? indented(lines) : lines)] };
}

/** The runner masks a secret of several lines line by line. */
function masksOf(secret: string): readonly string[] {
  return secret
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
