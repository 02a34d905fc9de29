import { type AskingPorts, ask, type Prepared } from './ask.ts';
import { authenticated } from './auth/access.ts';
import { type IsIssued, issuedBeside } from './auth/issued.ts';
import { type Session, sessionOf } from './auth/session.ts';
import { type AskAuthority, signIn } from './auth/sign-in.ts';
import type { Deadline } from './http/deadline.ts';
import { inTurn, notAsked, unread } from './http/in-turn.ts';
import type { NotSignedIn } from './quota/failure.ts';
import { type Reading, readingOf } from './quota/reading.ts';
import { exchangeLine } from './report/log.ts';
import { type Asking, type QuotaQuestion, questionFor } from './services/quota-question.ts';
import type { Settings } from './settings/settings.ts';

/** Reads every target by a deadline: each gives a reading of its own, in the order of the targets. */
export type ReadQuotas = (run: Deadline) => Promise<readonly Reading[]>;

/** What reading needs of the world. */
type ReadingPorts = AskingPorts &
  Omit<Asking, 'projectId'> & {
    /** Texts that no authority can have issued, since they were there before. */
    readonly known: () => readonly string[];
  };

/** Makes a reader that signs in once, however often it reads. */
export function quotaReader(settings: Settings, ports: ReadingPorts): ReadQuotas {
  const { projectId, targets } = settings;
  const asking = { ...ports, projectId };
  const questions = targets.map((target) => questionFor(target, asking, ports.clean));
  const ids = questions.flatMap(({ unreadable }) => unreadable.map(({ id }) => id));
  const session = sessionFor(
    settings,
    issuedBeside(() => [...ports.known(), ...ids]),
    ports,
  );
  return (run) => inTurn(questions, (question, isRefused) => readOne(question, isRefused, run));

  async function readOne(
    question: QuotaQuestion,
    isRefused: () => boolean,
    run: Deadline,
  ): Promise<Reading> {
    const signedIn = await session(run);
    if (signedIn.kind === 'failed') return unread(question, signedIn.failure);
    if (run.signal.aborted) return notAsked(question, 'late');
    // Made ready at each attempt: a signature holds for minutes, and access may have to be renewed.
    const prepare = async (): Promise<Prepared<NotSignedIn>> => {
      const signedIn = await session(run);
      if (signedIn.kind === 'failed') return signedIn;
      const { access } = signedIn;
      const request = authenticated(question.request, access, projectId, ports.clock.now());
      return { kind: 'ready', request, proof: access.proof };
    };
    return readingOf(question, await ask(question, prepare, run, ports, isRefused));
  }
}

function sessionFor(
  { credential, projectId }: Settings,
  isIssued: IsIssued,
  ports: AskingPorts,
): Session<Deadline> {
  const askAuthority =
    (run: Deadline): AskAuthority =>
    async (question, proof) => {
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
  return sessionOf(
    (run) => signIn(credential, projectId, isIssued, askAuthority(run)),
    ports.clock.now,
  );
}
