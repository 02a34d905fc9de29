import type { IdTokenSource } from '../../auth/credential.ts';
import { isHeaderSecret } from '../../text/visible.ts';
import type { Environment, RawInputs } from '../inputs.ts';
import { plainTextOf } from '../syntax/plain-text.ts';
import { isLoopback } from '../targets/origin.ts';
import { combineFields, invalid, type Parsed, valid } from '../validation.ts';

/** Reads the OIDC provider of the new IAM: `iam::account:oidcProvider:name`. */
export function parseProviderUrn(inputs: RawInputs): Parsed<string> {
  const what = 'the URN that IAM shows, such as iam::ACCOUNT_ID:oidcProvider:NAME';
  return plainTextOf('oidc-provider-urn', inputs, what, /^iam::[!-~]+:oidcProvider:[!-~]+$/);
}

/** Reads the trust agency: `iam::account:agency:name`. */
export function parseAgencyUrn(inputs: RawInputs): Parsed<string> {
  const what = 'the URN that IAM shows, such as iam::ACCOUNT_ID:agency:NAME';
  return plainTextOf('oidc-agency-urn', inputs, what, /^iam::[!-~]+:agency:[!-~]+$/);
}

/** Where this job asks for an id token, for the audience that the inputs name. */
export function parseIdTokenSource(
  inputs: RawInputs,
  environment: Environment,
): Parsed<IdTokenSource> {
  const parts = combineFields({
    audience: plainTextOf('oidc-audience', inputs, 'the client ID that Huawei Cloud expects'),
    service: idTokenServiceOf(environment),
  });
  if (parts.kind === 'invalid') return parts;
  const { audience, service } = parts.value;
  const url = new URL(service.url);
  url.searchParams.set('audience', audience);
  return valid({ url: url.href, requestToken: service.requestToken, audience });
}

/** The runner names its id-token service to jobs that may use it, and to no others. */
function idTokenServiceOf(
  environment: Environment,
): Parsed<Pick<IdTokenSource, 'url' | 'requestToken'>> {
  const url = environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '';
  const requestToken = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
  if (url === '' || requestToken === '') {
    return invalid({
      input: 'the permissions of this job',
      complaint: 'do not allow it to get an ID token from GitHub',
      read: null,
      remedy: 'set id-token: write in them (pull requests from forks cannot have it)',
    });
  }
  if (isSafe(url) && isHeaderSecret(requestToken)) return valid({ url, requestToken });
  return invalid({
    input: 'ACTIONS_ID_TOKEN_REQUEST_URL',
    complaint: 'or its token is not valid',
    read: null,
    remedy: 'keep both variables as the runner sets them',
  });
}

function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}
