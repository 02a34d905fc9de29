import type { Clock } from './clock.ts';
import { attemptWithin, type Deadline } from './http/deadline.ts';
import { mayPass, waitBefore } from './http/retry.ts';
import type { Send } from './http/transport.ts';
import { parse, valueIn } from './json/json.ts';
import { unasked } from './quota/exchange.ts';
import type { ExchangeFailure, Failure, Proof } from './quota/failure.ts';
import type { Outcome } from './quota/reading.ts';
import { whatCameOf } from './report/failure.ts';
import type { Answer } from './services/answer.ts';
import { interpret } from './services/interpret.ts';
import { hostOf, type Question } from './services/question.ts';
import type { Request } from './services/request.ts';
import { asSecret } from './settings/confidential.ts';
import type { Clean, Redactor } from './text/clean.ts';

/** What asking needs of the world. */
export type AskingPorts = {
  readonly send: Send;
  readonly clock: Clock;
  /** From 0 to under 1. */
  readonly random: () => number;
  readonly log: (line: string) => void;
  readonly clean: Clean;
  /** Keeps texts out of all that the gate says from now on. */
  readonly hide: Redactor['hide'];
  /** Keeps a secret out of all that the runner shows from now on, outputs included. */
  readonly mask: (secret: string) => void;
};

/** A request ready to be sent now, or why there is none. */
export type Prepared<Why = never> =
  | { readonly kind: 'ready'; readonly request: Request; readonly proof: Proof }
  | { readonly kind: 'failed'; readonly failure: Why };

/**
 * Asks until an answer settles it: again after what may pass, with a request made ready anew for
 * each attempt, and never past the end of the run, nor when it `isOver` for another reason.
 */
export async function ask<Found, Why extends Failure = never>(
  question: Question<Found>,
  prepare: () => Promise<Prepared<Why>>,
  run: Deadline,
  ports: AskingPorts,
  isOver: () => boolean = () => false,
): Promise<Outcome<Found, ExchangeFailure | Why>> {
  const { send, clock, clean, hide, mask } = ports;
  for (let attempt = 1; ; attempt += 1) {
    const prepared = await prepare();
    if (prepared.kind === 'failed') {
      return { kind: 'failed', exchange: unasked(hostOf(question)), failure: prepared.failure };
    }
    const answer = await send(prepared.request, attemptWithin(run, clock));
    // Before anything of the answer is looked at, let alone shown.
    const secrets = secretsOf(question, answer);
    hide(secrets.map(asSecret));
    const made = { number: attempt, proof: prepared.proof, now: clock.now() };
    const outcome = interpret(question, answer, made, clean);
    // Only what is taken for a secret is masked: whoever answers must not choose what the runner hides.
    if (outcome.kind === 'found') secrets.forEach(mask);
    const wait = mayPass(outcome) ? waitAfter(answer, attempt, run, ports) : null;
    if (wait === null || outcome.kind === 'found') return outcome;
    ports.log(
      `${whatCameOf(question.title, outcome)}: trying again in ${(wait / 1000).toFixed(1)} s`,
    );
    await clock.sleep(wait, run.signal);
    if (isOver()) return outcome;
  }
}

function secretsOf<Found>({ secretsIn }: Question<Found>, answer: Answer): readonly string[] {
  return secretsIn === null || answer.kind !== 'answered'
    ? []
    : secretsIn(valueIn(parse(answer.body)), answer);
}

function waitAfter(
  answer: Answer,
  attempt: number,
  run: Deadline,
  { clock, random }: AskingPorts,
): number | null {
  const now = clock.now();
  const retryAfter = answer.kind === 'answered' ? answer.retryAfter : null;
  return waitBefore({ attempt, retryAfter, now, remaining: run.at - now, random: random() });
}
