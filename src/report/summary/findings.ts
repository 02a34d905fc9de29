import { capitalized } from '../../text/sentences.ts';
import type { Finding } from '../wording/finding.ts';
import { numberText } from '../wording/quota/figures.ts';
import { code, literal, withinBudget } from './markdown.ts';

/** Where Huawei Cloud takes requests for higher quotas, as its own guides name the page. */
const quotaPage = 'https://console.huaweicloud.com/quota/#/quota';

/** As many as people read: the table has all of them. */
const mostQuotas = 10;

/** What is not about a quota stands here alone, so all that fits is shown. */
const mostBytes = 128 * 1024;

/** What is wrong, each in bold, with what to do below it. */
export function findingParts(findings: readonly Finding[]): readonly string[] {
  const inTable = new Set(findings.filter(({ quota }) => quota !== null).slice(mostQuotas));
  const shown = findings.filter((finding) => !inTable.has(finding)).map(findingPart);
  const { lines, left } = withinBudget(shown, mostBytes);
  const more = left + inTable.size;
  return [...lines, ...(more > 0 ? [`…and ${numberText(more)} more.`] : [])];
}

function findingPart({ quota, statement, remedy, request }: Finding): string {
  const subject = quota === null ? '' : `${code(quota)}: `;
  return `**${subject}${literal(statement)}.**<br>**What to do:** ${action(remedy, request)}.`;
}

/** A request is made where the link leads. */
function action(remedy: string, request: number | null): string {
  const words = request === null ? '' : `request ${numberText(request)} more`;
  return words !== '' && remedy.startsWith(words)
    ? `[${words}](${quotaPage})${literal(remedy.slice(words.length))}`
    : literal(capitalized(remedy));
}
