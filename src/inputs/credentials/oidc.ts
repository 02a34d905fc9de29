import type { IdTokenSource } from '../../auth/credential.ts';
import type { Environment } from '../../ports/ports.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import { isHeaderSecret } from '../../text/visible.ts';
import { parseInput, type RawInputs } from '../inputs.ts';
import { isLoopback } from '../targets/origin.ts';
import { combineFields, invalid, type Parsed, valid } from '../validation.ts';

/** Where this job asks for an id token, for the audience that the inputs name. */
export function parseIdTokenSource(
  inputs: RawInputs,
  environment: Environment,
  sanitize: Sanitize,
): Parsed<IdTokenSource> {
  const parts = combineFields({
    audience: parseInput('oidc-audience', inputs, sanitize),
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
