import { permanentKeyId, temporaryKeyId } from '../../cloud/iam/access-keys.ts';
import type { Cloud } from '../../cloud/server.ts';
import type { Inputs } from '../runner/gate-inputs.ts';
import type { Environment } from '../runner/step-environment.ts';
import { ownedKey } from './signed-request.ts';

/** One way of signing in to an embedded cloud, as a workflow would set it up. */
export type SignInMethod = {
  readonly name: string;
  /** Override the other inputs of the gate; `token` is empty unless the method is a token. */
  readonly inputs: Inputs;
  readonly environment: Environment;
};

/** Every way of signing in. */
export function signInMethods(cloud: Cloud): readonly SignInMethod[] {
  return [
    withToken(cloud),
    withAccessKey(cloud),
    withTemporaryKey(cloud),
    withPassword(cloud),
    withAgency(cloud),
    withIdentityProvider(cloud),
    withExportedKey(cloud),
  ];
}

export function withToken(cloud: Cloud): SignInMethod {
  return { name: 'token', inputs: { token: cloud.state().token }, environment: {} };
}

export function withAccessKey(cloud: Cloud): SignInMethod {
  const { accessKey, secretKey } = ownedKey(cloud.state(), permanentKeyId);
  const inputs = { token: '', 'access-key': accessKey, 'secret-key': secretKey };
  return { name: 'access key', inputs, environment: {} };
}

export function withTemporaryKey(cloud: Cloud): SignInMethod {
  const { accessKey, secretKey, securityToken = '' } = ownedKey(cloud.state(), temporaryKeyId);
  return {
    name: 'temporary key',
    inputs: {
      token: '',
      'access-key': accessKey,
      'secret-key': secretKey,
      'security-token': securityToken,
    },
    environment: {},
  };
}

export function withPassword(cloud: Cloud): SignInMethod {
  const { name, password, domainName } = cloud.state().user;
  return {
    name: 'password',
    inputs: {
      token: '',
      'user-name': name,
      password,
      'domain-name': domainName,
      'iam-endpoint': cloud.url,
    },
    environment: {},
  };
}

/** OpenID Connect by STS and an agency. */
export function withAgency(cloud: Cloud): SignInMethod {
  const { providerUrn, agencyUrn, audience } = cloud.state().trust;
  return {
    name: 'agency',
    inputs: {
      token: '',
      'oidc-provider-urn': providerUrn,
      'oidc-agency-urn': agencyUrn,
      'oidc-audience': audience,
      'sts-endpoint': cloud.url,
    },
    environment: idTokenEnvironment(cloud),
  };
}

/** OpenID Connect by IAM and an identity provider. */
export function withIdentityProvider(cloud: Cloud): SignInMethod {
  const { identityProvider, audience } = cloud.state().trust;
  return {
    name: 'identity provider',
    inputs: {
      token: '',
      'identity-provider': identityProvider,
      'oidc-audience': audience,
      'iam-endpoint': cloud.url,
    },
    environment: idTokenEnvironment(cloud),
  };
}

/** An access key in the environment, where Huawei's own auth action leaves it. */
export function withExportedKey(cloud: Cloud): SignInMethod {
  const { accessKey, secretKey } = ownedKey(cloud.state(), permanentKeyId);
  return {
    name: 'exported access key',
    inputs: { token: '' },
    environment: {
      HUAWEI_CLOUD_ACCESS_KEY_ID: accessKey,
      HUAWEI_CLOUD_SECRET_ACCESS_KEY: secretKey,
    },
  };
}

/** The variables that a runner sets for a job with `id-token: write`. */
function idTokenEnvironment(cloud: Cloud): Environment {
  return {
    ACTIONS_ID_TOKEN_REQUEST_URL: `${cloud.url}/github/id-token?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: cloud.state().job.requestToken,
  };
}
