import type { Environment } from '../../ports/ports.ts';

/** Where Huawei Cloud takes requests for higher quotas, as its own guides name the page. */
export const quotaPage = 'https://console.huaweicloud.com/quota/#/quota';

/**
 * The page of troubleshooting in the repository that this action was taken from, at the version that
 * runs; null where the runner does not say, or says it in another form than names and hosts have.
 */
export function troubleshootingPage(environment: Environment): string | null {
  const server = environment['GITHUB_SERVER_URL'] || 'https://github.com';
  const repository = environment['GITHUB_ACTION_REPOSITORY'] ?? '';
  const version = environment['GITHUB_ACTION_REF'] ?? '';
  const isSafe =
    /^https:\/\/[a-z\d][a-z\d.-]{0,252}(?::\d{1,5})?$/i.test(server) &&
    /^[\w-]{1,100}\/[\w-][\w.-]{0,99}$/.test(repository) &&
    /^[\w-][\w./-]{0,249}$/.test(version) &&
    !version.includes('..');
  return isSafe ? `${server}/${repository}/blob/${version}/docs/troubleshooting.md` : null;
}
