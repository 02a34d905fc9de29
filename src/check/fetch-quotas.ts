import type { Exchange } from '../api/api-request.ts';
import type { SignInFailure } from '../api/api-result.ts';
import { type FetchPorts, fetchWithRetry, type PreparedRequest } from '../api/fetch-with-retry.ts';
import { type IsNewSecret, newSecretCheck } from '../auth/issued-credential.ts';
import { authenticateRequest } from '../auth/request-authentication.ts';
import { createSession, type Session } from '../auth/session.ts';
import { type FetchFromAuthority, signIn } from '../auth/sign-in.ts';
import type { Deadline } from '../http/deadline.ts';
import type { Settings } from '../inputs/settings.ts';
import {
  type QuotaRequest,
  type QuotaRequestContext,
  quotaRequestFor,
} from '../services/quota-request.ts';
import { type ServiceResult, serviceResult, skippedResult } from '../services/service-result.ts';
import { runLimited } from './run-limited.ts';

/** Fetches the quotas of every target by a deadline: a result for each, in the order of the targets. */
export type FetchQuotas = (deadline: Deadline) => Promise<readonly ServiceResult[]>;

/** What fetching needs of the world. */
type QuotaPorts = FetchPorts &
  Omit<QuotaRequestContext, 'projectId'> & {
    /** Texts that no authority can have issued, since they were there before. */
    readonly known: () => readonly string[];
    /** Told of each exchange with an authority. */
    readonly onSignIn: (title: string, exchange: Exchange) => void;
  };

/** Makes a fetcher that signs in once, however often it fetches. */
export function quotaFetcher(settings: Settings, ports: QuotaPorts): FetchQuotas {
  const { projectId, targets } = settings;
  const context = { ...ports, projectId };
  const quotaRequests = targets.map((target) => quotaRequestFor(target, context, ports.sanitize));
  const ids = quotaRequests.flatMap(({ unreadable }) => unreadable.map(({ id }) => id));
  const isNewSecret = newSecretCheck(() => [...ports.known(), ...ids]);
  const session = sessionFor(settings, isNewSecret, ports);
  return (deadline) =>
    runLimited(quotaRequests, (quotaRequest, isRefused) =>
      readOne(quotaRequest, { projectId, session, deadline, isRefused }, ports),
    );
}

/** What a request is read by, beside the world: `isRefused` tells when to ask no more. */
type Reading = {
  readonly projectId: string;
  readonly session: Session;
  readonly deadline: Deadline;
  readonly isRefused: () => boolean;
};

async function readOne(
  quotaRequest: QuotaRequest,
  { projectId, session, deadline, isRefused }: Reading,
  ports: FetchPorts,
): Promise<ServiceResult> {
  const signedIn = await session(deadline);
  if (signedIn.kind === 'ready' && deadline.signal.aborted) {
    return skippedResult(quotaRequest, 'late');
  }
  // Made ready at each attempt: a signature holds for minutes, and access may have to be renewed.
  const prepare = async (): Promise<PreparedRequest<SignInFailure>> => {
    const signedIn = await session(deadline);
    if (signedIn.kind === 'failed') return signedIn;
    const { access } = signedIn;
    const now = ports.clock.now();
    const request = authenticateRequest(quotaRequest.request, access, projectId, now);
    return { kind: 'ready', request, credentialKind: access.credentialKind };
  };
  const outcome = await fetchWithRetry(quotaRequest, prepare, deadline, ports, isRefused);
  return serviceResult(quotaRequest, outcome);
}

function sessionFor(
  { credential, projectId }: Settings,
  isNewSecret: IsNewSecret,
  ports: QuotaPorts,
): Session {
  const fetchFromAuthority =
    (deadline: Deadline): FetchFromAuthority =>
    async (apiRequest, credentialKind) => {
      const { request } = apiRequest;
      const outcome = await fetchWithRetry(
        apiRequest,
        async () => ({ kind: 'ready', request, credentialKind }),
        deadline,
        ports,
      );
      ports.onSignIn(apiRequest.title, outcome.exchange);
      return outcome;
    };
  return createSession(
    (deadline) => signIn(credential, projectId, isNewSecret, fetchFromAuthority(deadline)),
    ports.clock.now,
  );
}
