import type { Exchange, SignInFailure } from '../api/api-result.ts';
import { type FetchPorts, fetchWithRetry, type PreparedRequest } from '../api/fetch-with-retry.ts';
import { createNewSecretCheck, type IsNewSecret } from '../auth/credential.ts';
import { authenticateRequest } from '../auth/request-authentication.ts';
import { createSession, type FetchFromAuthority, type Session, signIn } from '../auth/sign-in.ts';
import type { Deadline } from '../http/deadline.ts';
import type { Settings } from '../inputs/settings.ts';
import {
  createQuotaRequest,
  type QuotaRequest,
  type QuotaRequestContext,
  type ServiceResult,
  serviceResult,
  skippedResult,
} from '../services/quota-request.ts';
import { runLimited } from './run-limited.ts';

/** Fetches the quotas of all targets by a deadline, and returns one result per target, in their order. */
export type FetchQuotas = (deadline: Deadline) => Promise<readonly ServiceResult[]>;

/** The ports that fetching quotas needs. */
type QuotaPorts = FetchPorts &
  Omit<QuotaRequestContext, 'projectId'> & {
    /** Texts that were known before signing in, so that no authority can have issued them. */
    readonly known: () => readonly string[];
    /** Called after each exchange with an authority. */
    readonly onSignIn: (title: string, exchange: Exchange) => void;
  };

/** Creates a fetcher that signs in once, however often it fetches. */
export function createQuotaFetcher(settings: Settings, ports: QuotaPorts): FetchQuotas {
  const { projectId, targets } = settings;
  const context = { ...ports, projectId };
  const quotaRequests = targets.map((target) => createQuotaRequest(target, context));
  const ids = quotaRequests.flatMap(({ unreadable }) => unreadable.map(({ id }) => id));
  const isNewSecret = createNewSecretCheck(() => [...ports.known(), ...ids]);
  const session = createQuotaSession(settings, isNewSecret, ports);
  return (deadline) =>
    runLimited(quotaRequests, (quotaRequest, isRefused) =>
      fetchOne(quotaRequest, { projectId, session, deadline, isRefused }, ports),
    );
}

/** What all requests of one fetch share. `isRefused`: the credential was rejected, so do not retry. */
type FetchContext = {
  readonly projectId: string;
  readonly session: Session;
  readonly deadline: Deadline;
  readonly isRefused: () => boolean;
};

async function fetchOne(
  quotaRequest: QuotaRequest,
  { projectId, session, deadline, isRefused }: FetchContext,
  ports: FetchPorts,
): Promise<ServiceResult> {
  // A failed sign-in says more than that the time is up, so it goes on, and becomes the result.
  const { kind } = await session(deadline);
  if (kind === 'ready' && deadline.signal.aborted) return skippedResult(quotaRequest, 'late');
  // For each attempt anew: a signature is valid for minutes, and the credential may need renewal.
  const prepare = async (): Promise<PreparedRequest<SignInFailure>> => {
    const signedIn = await session(deadline);
    if (signedIn.kind === 'failed') return signedIn;
    const { requestCredential } = signedIn;
    const { credentialKind } = requestCredential;
    const now = ports.clock.now();
    const request = authenticateRequest(quotaRequest.request, requestCredential, projectId, now);
    return { kind: 'ready', request, credentialKind };
  };
  const outcome = await fetchWithRetry(quotaRequest, prepare, deadline, ports, isRefused);
  return serviceResult(quotaRequest, outcome);
}

/** Creates the session that signs in with the credential of the settings. */
function createQuotaSession(
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
