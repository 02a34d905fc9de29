import type { NotSignedIn, Proof } from '../quota/failure.ts';
import type { Authority } from '../quota/names.ts';
import type { Failed, Outcome } from '../quota/reading.ts';
import type { Question } from '../services/question.ts';
import type { Credential, IdTokenSource } from '../settings/credential.ts';
import type { Access } from './access.ts';
import { idTokenQuestion } from './github.ts';
import { idTokenExchange, passwordQuestion } from './iam.ts';
import type { IsIssued, Issued } from './issued.ts';
import { assumptionQuestion } from './sts.ts';

/** Sends a question that a proof goes with, and gives what came of it. */
export type AskAuthority = <Found>(
  question: Question<Found>,
  proof: Proof,
) => Promise<Outcome<Found>>;

/** Access to the quota APIs: for good as far as anybody knows, or issued for a while. */
export type SignedIn =
  | { readonly kind: 'given'; readonly access: Access }
  | { readonly kind: 'issued'; readonly issued: Issued }
  | { readonly kind: 'failed'; readonly failure: NotSignedIn };

/**
 * Makes access of a credential; gives the failure of the authority that was to issue it. Where no
 * authority is needed, nobody is asked.
 */
export async function signIn(
  credential: Credential,
  projectId: string,
  isIssued: IsIssued,
  ask: AskAuthority,
): Promise<SignedIn> {
  switch (credential.kind) {
    case 'token':
      return given({ kind: 'token', token: credential.token, proof: 'token' });
    case 'access-key': {
      const proof = credential.securityToken === null ? 'access-key' : 'temporary-key';
      return given({ ...credential, kind: 'key', proof });
    }
    case 'iam-user':
      return issuedBy(
        'iam',
        await ask(passwordQuestion(credential, projectId, isIssued), 'password'),
      );
    case 'trust-agency':
      return withIdToken(credential.idTokenSource, isIssued, ask, async (idToken) =>
        issuedBy('sts', await ask(assumptionQuestion(credential, idToken, isIssued), 'id-token')),
      );
    case 'identity-provider':
      return withIdToken(credential.idTokenSource, isIssued, ask, async (idToken) =>
        issuedBy(
          'iam',
          await ask(idTokenExchange(credential, idToken, projectId, isIssued), 'id-token'),
        ),
      );
  }
}

function given(access: Access): SignedIn {
  return { kind: 'given', access };
}

async function withIdToken(
  source: IdTokenSource,
  isIssued: IsIssued,
  ask: AskAuthority,
  exchange: (idToken: string) => Promise<SignedIn>,
): Promise<SignedIn> {
  const outcome = await ask(idTokenQuestion(source, isIssued), 'request-token');
  return outcome.kind === 'found' ? exchange(outcome.found) : failed('github', outcome);
}

function issuedBy(authority: Authority, outcome: Outcome<Issued>): SignedIn {
  return outcome.kind === 'found'
    ? { kind: 'issued', issued: outcome.found }
    : failed(authority, outcome);
}

function failed(authority: Authority, { exchange, failure: cause }: Failed): SignedIn {
  return { kind: 'failed', failure: { kind: 'not-signed-in', authority, exchange, cause } };
}
