import type { GateRun } from './run-gate.ts';
import { readRunnerLog } from './runner-log.ts';

/** The workflow commands of a log, in order, by name and properties; what they say is left out. */
export function commandsIn({ log }: Pick<GateRun, 'log'>): readonly string[] {
  return readRunnerLog(log).flatMap((entry) =>
    entry.kind === 'command' ? [`${entry.name} ${JSON.stringify(entry.properties)}`] : [],
  );
}
