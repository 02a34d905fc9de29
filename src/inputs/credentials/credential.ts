import type { Credential } from '../../auth/credential.ts';
import type { Environment } from '../../ports/ports.ts';
import type { Sanitize } from '../../text/sanitize.ts';
import { parseFound, parseInput, type RawInputs } from '../inputs.ts';
import type { InputValue } from '../table/entry.ts';
import { parseEndpoint } from '../targets/endpoints.ts';
import { combineFields, type Parsed, valid } from '../validation.ts';
import { type KeyParts, keyOf } from './access-key.ts';
import { authMethodOf } from './auth-method.ts';
import { parseIdTokenSource } from './oidc.ts';

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
        token: parseInput('token', inputs, sanitize),
      });
    case 'access-key':
      return accessKeyOf(keyOf(inputs, environment), sanitize);
    case 'iam-user':
      return combineFields({
        kind: valid(kind),
        userName: parseInput('user-name', inputs, sanitize),
        password: parseInput('password', inputs, sanitize),
        domainName: parseInput('domain-name', inputs, sanitize),
        endpoint: parseEndpoint('iam', inputs, region, sanitize),
      });
    case 'trust-agency':
      return combineFields({
        kind: valid(kind),
        providerUrn: parseInput('oidc-provider-urn', inputs, sanitize),
        agencyUrn: parseInput('oidc-agency-urn', inputs, sanitize),
        sessionName: valid(sessionNameOf(environment)),
        endpoint: parseEndpoint('sts', inputs, region, sanitize),
        idTokenSource: parseIdTokenSource(inputs, environment, sanitize),
      });
    case 'identity-provider':
      return combineFields({
        kind: valid(kind),
        identityProvider: parseInput('identity-provider', inputs, sanitize),
        endpoint: parseEndpoint('iam', inputs, region, sanitize),
        idTokenSource: parseIdTokenSource(inputs, environment, sanitize),
      });
  }
}

function accessKeyOf(parts: KeyParts, sanitize: Sanitize): Parsed<Credential> {
  const { 'access-key': id, 'secret-key': secret, 'security-token': securityToken } = parts;
  return combineFields({
    kind: valid('access-key' as const),
    accessKey: parseFound(
      'access-key',
      id.text === '' ? missingBeside('secret-key', secret) : id,
      sanitize,
    ),
    secretKey: parseFound(
      'secret-key',
      secret.text === '' ? missingBeside('access-key', id) : secret,
      sanitize,
    ),
    securityToken:
      securityToken.text === ''
        ? valid(null)
        : parseFound('security-token', securityToken, sanitize),
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
