import type { Clean } from '../text/clean.ts';
import type { Credential } from './credential.ts';
import { endpointOf } from './endpoints.ts';
import { type Found, givenIn } from './fallback.ts';
import type { Environment, RawInputs } from './inputs.ts';
import { type KeyParts, keyOf } from './key-variables.ts';
import { agencyUrnOf, idTokenSourceOf, providerUrnOf } from './oidc.ts';
import { type Parsed, recordOf, valid } from './parsed.ts';
import { nameOf, plainTextOf } from './plain-text.ts';
import { secretOf } from './secret.ts';
import { wayOf } from './way.ts';

/** Reads the credential of the one way of signing in that is asked for. */
export function credentialOf(
  inputs: RawInputs,
  environment: Environment,
  region: Found,
  clean: Clean,
): Parsed<Credential> {
  const way = wayOf(inputs, environment);
  if (way.kind === 'wrong') return way;
  const kind = way.value;
  switch (kind) {
    case 'token':
      return recordOf({ kind: valid(kind), token: secretOf('token', givenIn(inputs, 'token')) });
    case 'access-key':
      return accessKeyOf(keyOf(inputs, environment));
    case 'iam-user':
      return recordOf({
        kind: valid(kind),
        userName: nameOf('user-name', inputs, 'the name of the IAM user'),
        password: secretOf('password', givenIn(inputs, 'password')),
        domainName: nameOf('domain-name', inputs, 'the name of the account the user belongs to'),
        endpoint: endpointOf('iam', inputs, region, clean),
      });
    case 'trust-agency':
      return recordOf({
        kind: valid(kind),
        providerUrn: providerUrnOf(inputs),
        agencyUrn: agencyUrnOf(inputs),
        sessionName: valid(sessionNameOf(environment)),
        endpoint: endpointOf('sts', inputs, region, clean),
        idTokenSource: idTokenSourceOf(inputs, environment),
      });
    case 'identity-provider':
      return recordOf({
        kind: valid(kind),
        identityProvider: plainTextOf('identity-provider', inputs, 'the name of the provider'),
        endpoint: endpointOf('iam', inputs, region, clean),
        idTokenSource: idTokenSourceOf(inputs, environment),
      });
  }
}

function accessKeyOf(parts: KeyParts): Parsed<Credential> {
  const { 'access-key': id, 'secret-key': secret, 'security-token': securityToken } = parts;
  return recordOf({
    kind: valid('access-key' as const),
    accessKey: secretOf('access-key', id.text === '' ? missingBeside('secret-key', secret) : id),
    secretKey: secretOf(
      'secret-key',
      secret.text === '' ? missingBeside('access-key', id) : secret,
    ),
    securityToken:
      securityToken.text === '' ? valid(null) : secretOf('security-token', securityToken),
  });
}

/** Half a key of the environment: the other half's variable tells where to look. */
function missingBeside(other: string, { origin }: Found): Found {
  return { text: '', origin: origin === '' ? '' : `to go with ${other} ${origin}` };
}

/** The audit log of the account then names the run that asked. */
function sessionNameOf(environment: Environment): string {
  const run = environment['GITHUB_RUN_ID'] ?? '';
  return /^\d{1,20}$/.test(run) ? `quota-gate-${run}` : 'quota-gate';
}
