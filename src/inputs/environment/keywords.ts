/**
 * The remedy for a name that contains one of our keywords, with hyphens or underscores; null if it
 * has none, or if the whole name is known to be another action's.
 */
export function keywordRemedy(name: string): string | null {
  const small = name.toLowerCase();
  const isOfOthers = otherActionsInputs.has(small) || otherToolsPattern.test(small);
  if (isOfOthers || !keywords.test(small)) return null;
  if (meansPlan(small)) return 'use terraform-plan';
  return small.includes('endpoint') ? otherEndpointRemedy : readmeRemedy;
}

/** The remedy for the endpoint of something that the gate may not read, such as OBS. */
const otherEndpointRemedy = 'use endpoints if docs/services.md lists the service, remove it if not';

/** The remedy if no input can be guessed. */
export const readmeRemedy = 'use one that the README lists';

/**
 * Words of our domain, which suggest that the name was meant for this action. Those that are also
 * parts of other words must stand alone.
 */
const keywords = new RegExp(
  [
    'account|agency|audience|baseline|credential|demand|domain|endpoint|flavou?r|huawei|instance',
    'minimum|oidc|passphrase|passwd|password|plan|project|pwd|quota|region|remaining|role|secret',
    'service|tenant|terraform|threshold|tofu|token|warn',
    '(?<![a-z])(?:ak|aksk|auth|eps|ges|hw|iam|idp|keys?|limits?|min|roma|sk|sts|tf|urn)(?![a-z])',
  ].join('|'),
);

/** Whether a name means a plan. Names with the tool alone do, unless they are about Terraform itself. */
function meansPlan(name: string): boolean {
  const namesTool = /terraform|tofu|(?<![a-z])tf(?![a-z])/.test(name);
  return name.includes('plan') || (namesTool && !/dir|version|workspace/.test(name));
}

/** Inputs of well-known actions that contain such a word. */
const otherActionsInputs: ReadonlySet<string> = new Set([
  'access_token_lifetime',
  'access_token_scopes',
  'cli_config_credentials_hostname',
  'cli_config_credentials_token',
  'create_credentials_file',
  'credentials_json',
  'fail_on_warning',
  'service_account',
  'terraform_wrapper',
  'token_format',
  'tofu_wrapper',
  'use_oidc',
]);

/** Credentials of well-known tools, and versions of tools. */
const otherToolsPattern = new RegExp(
  [
    '^(?:azure|bot|cache|cargo|codecov|deploy|docker|gcp|gh|git|gitlab|gpg|node|npm|nuget|personal|pypi',
    '|registry|repo|slack|sonar|ssh|webhook)_(?:[a-z]+_)?(?:key|token|secret|password|passphrase|auth)$',
    '|_version(?:_file)?$',
  ].join(''),
);
