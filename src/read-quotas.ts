import type { Clock } from './clock.ts';
import { attemptWithin, type Deadline } from './http/deadline.ts';
import { inTurn, notAsked } from './http/in-turn.ts';
import { mayPass, waitBefore } from './http/retry.ts';
import type { Get } from './http/transport.ts';
import type { Reading } from './quota/reading.ts';
import { whatHappened } from './report/failure.ts';
import type { Answer } from './services/answer.ts';
import { interpret } from './services/interpret.ts';
import { type Question, questionFor } from './services/question.ts';
import type { Settings } from './settings/settings.ts';
import type { Clean } from './text/clean.ts';

/** What reading needs of the world. */
export type ReadingPorts = {
  readonly get: Get;
  readonly clock: Clock;
  /** From 0 to under 1. */
  readonly random: () => number;
  readonly log: (line: string) => void;
};

/** Reads every target: each gives a reading of its own, in the order of the targets. */
export function readQuotas(
  { projectId, targets, token }: Settings,
  run: Deadline,
  ports: ReadingPorts,
  clean: Clean,
): Promise<readonly Reading[]> {
  const questions = targets.map((target) => questionFor(target, projectId, clean));
  const headers = { 'x-auth-token': token };
  return inTurn(questions, (question) => readOne(question, headers, run, ports, clean));
}

async function readOne(
  question: Question,
  headers: Readonly<Record<string, string>>,
  run: Deadline,
  ports: ReadingPorts,
  clean: Clean,
): Promise<Reading> {
  const { get, clock } = ports;
  if (run.signal.aborted) return notAsked(question, 'late');
  for (let attempt = 1; ; attempt += 1) {
    const answer = await get(question.url, headers, attemptWithin(run, clock));
    const reading = interpret(question, answer, attempt, clean);
    const wait = mayPass(reading) ? waitAfter(answer, attempt, run, ports) : null;
    if (wait === null || reading.kind === 'read') return reading;
    ports.log(`${whatHappened(reading)}: trying again in ${(wait / 1000).toFixed(1)} s`);
    await clock.sleep(wait, run.signal);
  }
}

function waitAfter(
  answer: Answer,
  attempt: number,
  run: Deadline,
  { clock, random }: ReadingPorts,
): number | null {
  const now = clock.now();
  const retryAfter = answer.kind === 'answered' ? answer.retryAfter : null;
  return waitBefore({ attempt, retryAfter, now, remaining: run.at - now, random: random() });
}
