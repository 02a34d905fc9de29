import { isGreen, type Judged, type Result, regionOf } from '../result.ts';
import { type Finding, findingsOf, publicFindings } from '../wording/finding.ts';
import { minuteText, numberText } from '../wording/quota/figures.ts';
import { verdictText } from '../wording/reason.ts';
import { driftPart } from './drift.ts';
import { code, details, list, literal, withinBudget } from './markdown.ts';
import { quotaParts } from './quotas.ts';
import { detailsPart, remarksAbove, remarksBelow } from './remarks.ts';

/** For findings and each list; with the tables, they stay well under the 1 MiB that the runner takes. */
const mostBytes = 128 * 1024;

/** Where Huawei Cloud takes requests for higher quotas, as its own guides name the page. */
const quotaPage = 'https://console.huaweicloud.com/quota/#/quota';

/** As many as people read: the table has all. What is about no quota stands here alone, and is shown. */
const mostQuotas = 10;

/** What a summary tells beside the result: when it was reached, and where to read on; null for nowhere. */
export type PageContext = {
  /** ISO 8601, UTC. */
  readonly checkedAt: string;
  readonly troubleshooting: string | null;
};

/** The job summary, as Markdown: what is wrong and what to do, then the figures, the most of them folded. */
export function summaryOf(result: Result, context: PageContext): string {
  const parts = [headingOf(result), ...bodyOf(result, context), footer(result, context)];
  return `${parts.join('\n\n')}\n`;
}

function headingOf(result: Result): string {
  const region = regionOf(result);
  const where = region === null ? '' : ` · ${region}`;
  return `## ${headingText(result)}${where}`;
}

function headingText(result: Result): string {
  switch (result.kind) {
    case 'judged':
      // The words stay: only the icon tells the colour of the step.
      return judgedHeading(result).replace('❌', isGreen(result) ? '⚠️' : '❌');
    case 'invalid-inputs':
      return '❌ Wrong input';
    case 'crashed':
      return '❌ Quota could not be checked';
  }
}

function judgedHeading(result: Judged): string {
  switch (result.verdict.kind) {
    case 'pass':
      return '✅ Enough quota';
    case 'warn':
      return `⚠️ ${warningOf(findingsOf(result))}`;
    case 'fail':
      return '❌ Not enough quota to deploy';
    case 'error':
      return '❌ Quota could not be checked';
  }
}

function warningOf([gravest]: readonly Finding[]): string {
  return gravest === undefined ? 'Nothing was checked' : warnings[gravest.kind];
}

/** By the gravest of what is warned of. */
const warnings: Readonly<Record<Finding['kind'], string>> = {
  short: 'Not enough quota to deploy',
  unread: 'Quota could not be checked',
  unknown: 'Quota could not be checked',
  low: 'Quota running low',
  drift: 'Quota fell more than planned',
  input: 'Wrong input',
};

function bodyOf(result: Result, context: PageContext): readonly string[] {
  switch (result.kind) {
    case 'judged':
      return [
        ...explanation(result),
        ...remarksAbove(result),
        ...quotaParts(result),
        ...remarksBelow(result),
        ...help(result, context),
        ...driftPart(result),
        details('Thresholds and requests', list(detailsPart(result), mostBytes)),
      ];
    case 'invalid-inputs': {
      const problems = publicFindings(result.problems);
      return [...findingParts(problems), 'No request was sent.', ...help(result, context)];
    }
    case 'crashed':
      return [`**The gate failed: ${literal(result.message)}.**`, ...help(result, context)];
  }
}

/** What is wrong; else one sentence that says what was found. */
function explanation(result: Judged): readonly string[] {
  const parts = findingParts(findingsOf(result));
  const isExplained = parts.length > 0;
  return isExplained ? parts : [`**${literal(verdictText(result))}**`];
}

/** What is wrong, each in bold, with what to do below it. */
function findingParts(findings: readonly Finding[]): readonly string[] {
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
    : literal(remedy);
}

function help(result: Result, { troubleshooting }: PageContext): readonly string[] {
  if (isGreen(result) || troubleshooting === null) return [];
  return [`More help: [Troubleshooting](${troubleshooting}).`];
}

function footer(result: Result, { checkedAt }: PageContext): string {
  const time = literal(minuteText(checkedAt));
  const limits = 'Quota is checked, not reserved: another deployment can still use it first.';
  return result.kind === 'judged'
    ? `<sub>Checked ${time}. ${limits}</sub>`
    : `<sub>Ended ${time}.</sub>`;
}
