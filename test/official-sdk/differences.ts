import type { Report } from '../../src/report/report.ts';
import type { ReportedQuota } from '../../src/report/reported-quota.ts';
import type { SdkFigures, SdkResult } from './sdk.ts';

/** Where the gate's report and what the SDK read do not agree, a line each. */
export function differences(
  service: string,
  { figures = {}, code, status }: SdkResult,
  report: Report,
): readonly string[] {
  const quotas = report.quotas.filter(({ name }) => name.startsWith(`${service}.`));
  const failure = report.failures.find((one) => one.service === service);
  if (status !== undefined) {
    // The SDK gives the status where it does not know the name of the code.
    const isSame = failure?.status === status && [failure.code, `${status}`].includes(code ?? '');
    return isSame ? [] : [`${service}: ${status} ${code}, and ${failure?.code} in the report`];
  }
  const read = quotas.filter(({ headroom }) => headroom !== 'unknown').map(({ name }) => name);
  const known = new Set(Object.keys(figures));
  return [
    ...read
      .filter((name) => !known.has(name.toLowerCase()))
      .map((name) => `${name}: not in the SDK`),
    ...Object.entries(figures).flatMap(([name, figure]) => {
      const quota = quotas.find((one) => one.name.toLowerCase() === name);
      const [expected, reported] = [textOfSdk(figure), textOfReport(quota)];
      return reported === expected ? [] : [`${name}: ${expected}, and ${reported} in the report`];
    }),
  ];
}

function textOfSdk({ limit, used, left }: SdkFigures): string {
  if (limit === -1 || left === -1) return 'unlimited';
  return left === null ? `${used === -1 ? null : used} of ${limit}` : `${left} left`;
}

function textOfReport(quota: ReportedQuota | undefined): string {
  if (quota?.headroom === 'unlimited') return 'unlimited';
  const isLeftAlone = quota?.limit === null && quota.left !== null;
  return isLeftAlone ? `${quota.left} left` : `${quota?.used} of ${quota?.limit}`;
}
