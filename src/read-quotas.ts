import { type AskingPorts, ask, type Prepared } from './ask.ts';
import { authenticated } from './auth/access.ts';
import { type Session, sessionOf } from './auth/session.ts';
import { type AskAuthority, signIn } from './auth/sign-in.ts';
import type { Deadline } from './http/deadline.ts';
import { inTurn, notAsked, unread } from './http/in-turn.ts';
import type { NotSignedIn } from './quota/failure.ts';
import { type Reading, readingOf } from './quota/reading.ts';
import { exchangeLine } from './report/log.ts';
import { questionFor } from './services/quota-question.ts';
import type { Settings } from './settings/settings.ts';

/** Reads every target: each gives a reading of its own, in the order of the targets. */
export function readQuotas(
  settings: Settings,
  run: Deadline,
  ports: AskingPorts,
): Promise<readonly Reading[]> {
  const { projectId, targets } = settings;
  const session = sessionFor(settings, run, ports);
  const questions = targets.map((target) => questionFor(target, projectId, ports.clean));
  return inTurn(questions, async (question, isRefused) => {
    const signedIn = await session();
    if (signedIn.kind === 'failed') return unread(question, signedIn.failure);
    if (run.signal.aborted) return notAsked(question, 'late');
    // Made ready at each attempt: a signature holds for minutes, and access may have to be renewed.
    const prepare = async (): Promise<Prepared<NotSignedIn>> => {
      const signedIn = await session();
      if (signedIn.kind === 'failed') return signedIn;
      const { access } = signedIn;
      const request = authenticated(question.request, access, projectId, ports.clock.now());
      return { kind: 'ready', request, proof: access.proof };
    };
    return readingOf(question.source, await ask(question, prepare, run, ports, isRefused));
  });
}

function sessionFor(
  { credential, projectId }: Settings,
  run: Deadline,
  ports: AskingPorts,
): Session {
  const askAuthority: AskAuthority = async (question, proof) => {
    const { request } = question;
    const outcome = await ask(
      question,
      async () => ({ kind: 'ready', request, proof }),
      run,
      ports,
    );
    ports.log(exchangeLine(question.title, outcome.exchange));
    return outcome;
  };
  return sessionOf(() => signIn(credential, projectId, askAuthority), ports.clock.now);
}
