import { expect } from 'vitest';
import type { Cloud } from '../cloud/server.ts';
import { annotationsIn } from './gate-report.ts';
import type { GateRun } from './run-gate.ts';
import { tracesOf } from './traces.ts';

/** Red, one clear sentence, and neither a stack trace nor the token for anybody to see. */
export async function expectOneSentence(
  run: GateRun,
  sentence: string,
  cloud: Cloud,
): Promise<void> {
  const shown = run.log.split('\n').filter((line) => !line.startsWith('::debug::'));

  expect(run).toMatchObject({ exitCode: 1, signal: null });
  expect(annotationsIn(run)).toEqual([`error Quota gate failed: ${sentence}`]);
  expect(shown.join('\n')).not.toMatch(/^\s+at |node:|file:|\bindex\.js\b|\[object/m);
  expect(run.outputs['passed']).not.toBe('true');
  expect(await tracesOf(run)).not.toContain(cloud.state().token);
}
