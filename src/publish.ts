import { annotationsOf } from './report/annotations.ts';
import { logGroupsOf, logLinesOf } from './report/log.ts';
import { outputNames, outputsOf } from './report/outputs.ts';
import type { Result } from './report/result.ts';
import type { Runner } from './runner.ts';
import type { Clean } from './text/clean.ts';

/**
 * Tells a result everywhere it is looked for: log, annotations, summary, report file and outputs.
 * Gives whether all that later steps build on was delivered. A summary is for people: without one
 * there is a warning, and the verdict stands.
 */
export async function publish(
  result: Result,
  checkedAt: string,
  reportPath: string,
  runner: Runner,
  clean: Clean,
): Promise<boolean> {
  const outputs = outputsOf(result, checkedAt);
  if (result.kind === 'judged') logGroupsOf(result.readings).forEach(runner.group);
  logLinesOf(result).forEach(runner.log);
  annotationsOf(result).forEach(runner.annotate);

  const attempt = async (kind: 'error' | 'warning', what: string, work: () => unknown) => {
    try {
      await work();
      return true;
    } catch (error: unknown) {
      const message = clean(`${what} could not be written: ${String(error)}`);
      runner.annotate({ kind, title: 'Result not delivered', message: `${message}.` });
      return false;
    }
  };
  await attempt('warning', 'the job summary', () => runner.summarize(outputs.summary));
  const saved =
    reportPath === '' ||
    (await attempt('error', 'report-path', () => runner.save(reportPath, `${outputs.report}\n`)));
  const told = await attempt('error', 'the outputs', () => {
    for (const name of outputNames) runner.output(name, outputs[name]);
  });
  return saved && told;
}
