import type { InputEntry } from '../input-entry.ts';
import { jsonCarrier, nameInput, secretInput, textInput } from '../syntax/input-parsers.ts';

const urn = 'the URN that IAM shows, such as iam::ACCOUNT_ID';

/** Inputs for signing in. */
export const signInInputs = {
  token: {
    description:
      'IAM token (the value of X-Subject-Token), scoped to the project and valid for 24 hours. Keep it in a secret.',
    aliases: ['auth-token', 'x-auth-token', 'bearer', 'access-token'],
    isSecret: true,
    parse: secretInput('the value of X-Subject-Token'),
  },
  'access-key': {
    description:
      'ID of an access key; set `secret-key` with it. If no way of signing in is set, HUAWEI_CLOUD_ACCESS_KEY_ID, HW_ACCESS_KEY or HUAWEICLOUD_SDK_AK is used.',
    aliases: ['ak', 'access-key-id', 'access-id', 'key-id', 'key', 'api-key', 'akid', 'secret-id'],
    isSecret: true,
    parse: secretInput('the access key ID'),
  },
  'secret-key': {
    description:
      'Secret access key that belongs to `access-key`. Keep it in a secret. If no other way of signing in is set, HUAWEI_CLOUD_SECRET_ACCESS_KEY, HW_SECRET_KEY or HUAWEICLOUD_SDK_SK is used.',
    aliases: [
      'sk',
      'secret-access-key',
      'access-key-secret',
      'access-secret',
      'secret',
      'api-secret',
    ],
    isSecret: true,
    parse: secretInput('the secret access key'),
  },
  'security-token': {
    description:
      'Security token of a temporary access key; a permanent key has none. Keep it in a secret. If the access key comes from the environment, HW_SECURITY_TOKEN or HUAWEICLOUD_SDK_SECURITY_TOKEN is used.',
    aliases: ['session-token', 'sts-token'],
    isSecret: true,
    parse: secretInput('the security token of the temporary key'),
  },
  'user-name': {
    description:
      'Name of an IAM user with programmatic access; set `password` and `domain-name` with it.',
    aliases: ['user'],
    isRedacted: true,
    parse: nameInput('the name of the IAM user'),
  },
  password: {
    description: 'Password of the IAM user. Keep it in a secret.',
    aliases: ['pass', 'passwd', 'pwd', 'user-password', 'user-pwd'],
    isSecret: true,
    parse: secretInput('the password of the IAM user', jsonCarrier),
  },
  'domain-name': {
    description: 'Name of the account that the IAM user belongs to.',
    aliases: ['domain', 'account', 'account-name', 'user-domain-name'],
    isRedacted: true,
    parse: nameInput('the name of the account the user belongs to'),
  },
  'oidc-provider-urn': {
    description:
      'URN of the OIDC provider for GitHub in IAM, `iam::ACCOUNT_ID:oidcProvider:NAME`; set `oidc-agency-urn` and `oidc-audience` with it. The job needs `id-token: write`.',
    aliases: ['provider-urn', 'oidc-provider'],
    isRedacted: true,
    parse: textInput(`${urn}:oidcProvider:NAME`, /^iam::[!-~]+:oidcProvider:[!-~]+$/),
  },
  'oidc-agency-urn': {
    description:
      'URN of the trust agency whose temporary key the gate uses, `iam::ACCOUNT_ID:agency:NAME`.',
    aliases: ['agency-urn', 'agency', 'oidc-agency'],
    isRedacted: true,
    parse: textInput(`${urn}:agency:NAME`, /^iam::[!-~]+:agency:[!-~]+$/),
  },
  'oidc-audience': {
    description:
      "Audience of GitHub's ID token: the client ID of the OIDC provider or of the identity provider.",
    aliases: ['audience', 'id-token-audience', 'client-id'],
    isRedacted: true,
    parse: textInput('the client ID that Huawei Cloud expects'),
  },
  'identity-provider': {
    description:
      'Name of an identity provider in IAM, for accounts without OIDC providers; set `oidc-audience` with it. The job needs `id-token: write`.',
    aliases: ['idp', 'idp-id', 'idp-name', 'identity-provider-id'],
    isRedacted: true,
    parse: textInput('the name of the provider'),
  },
} as const satisfies Readonly<Record<string, InputEntry>>;
