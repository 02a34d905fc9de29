import type { Credential } from '../../auth/credential.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import { givenIn, type InputValue } from '../input-value.ts';
import type { Environment, RawInputs } from '../inputs.ts';
import { nameOf, plainTextOf } from '../syntax/plain-text.ts';
import { parseEndpoint } from '../targets/endpoints.ts';
import { combineFields, type Parsed, valid } from '../validation.ts';
import { type KeyParts, keyOf } from './access-key.ts';
import { authMethodOf } from './auth-method.ts';
import { parseAgencyUrn, parseIdTokenSource, parseProviderUrn } from './oidc.ts';
import { parseSecret } from './secrets.ts';

/** Reads the credential of the one way of signing in that is asked for. */
export function parseCredential(
  inputs: RawInputs,
  environment: Environment,
  region: InputValue,
  sanitize: Sanitize,
): Parsed<Credential> {
  const authMethod = authMethodOf(inputs, environment);
  if (authMethod.kind === 'invalid') return authMethod;
  const kind = authMethod.value;
  switch (kind) {
    case 'token':
      return combineFields({
        kind: valid(kind),
        token: parseSecret('token', givenIn(inputs, 'token')),
      });
    case 'access-key':
      return accessKeyOf(keyOf(inputs, environment));
    case 'iam-user':
      return combineFields({
        kind: valid(kind),
        userName: nameOf('user-name', inputs, 'the name of the IAM user'),
        password: parseSecret('password', givenIn(inputs, 'password')),
        domainName: nameOf('domain-name', inputs, 'the name of the account the user belongs to'),
        endpoint: parseEndpoint('iam', inputs, region, sanitize),
      });
    case 'trust-agency':
      return combineFields({
        kind: valid(kind),
        providerUrn: parseProviderUrn(inputs),
        agencyUrn: parseAgencyUrn(inputs),
        sessionName: valid(sessionNameOf(environment)),
        endpoint: parseEndpoint('sts', inputs, region, sanitize),
        idTokenSource: parseIdTokenSource(inputs, environment),
      });
    case 'identity-provider':
      return combineFields({
        kind: valid(kind),
        identityProvider: plainTextOf('identity-provider', inputs, 'the name of the provider'),
        endpoint: parseEndpoint('iam', inputs, region, sanitize),
        idTokenSource: parseIdTokenSource(inputs, environment),
      });
  }
}

function accessKeyOf(parts: KeyParts): Parsed<Credential> {
  const { 'access-key': id, 'secret-key': secret, 'security-token': securityToken } = parts;
  return combineFields({
    kind: valid('access-key' as const),
    accessKey: parseSecret('access-key', id.text === '' ? missingBeside('secret-key', secret) : id),
    secretKey: parseSecret(
      'secret-key',
      secret.text === '' ? missingBeside('access-key', id) : secret,
    ),
    securityToken:
      securityToken.text === '' ? valid(null) : parseSecret('security-token', securityToken),
  });
}

/** Half a key of the environment: the other half's variable tells where to look. */
function missingBeside(other: string, { source }: InputValue): InputValue {
  return { text: '', source: source === '' ? '' : `for ${other} ${source}` };
}

/** The audit log of the account then names the run that asked. */
function sessionNameOf(environment: Environment): string {
  const run = environment['GITHUB_RUN_ID'] ?? '';
  return /^\d{1,20}$/.test(run) ? `quota-gate-${run}` : 'quota-gate';
}
