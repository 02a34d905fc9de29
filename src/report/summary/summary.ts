import { isCompared } from '../../quota/verdict.ts';
import { isGreen, type Judged, type Result } from '../result.ts';
import { minuteText, namesText, numberText } from '../wording/figures.ts';
import { type Finding, findingsOf, publicFindings } from '../wording/finding.ts';
import { verdictText, whyNothingChecked } from '../wording/reason.ts';
import { driftSection } from './drift.ts';
import { headingOf } from './heading.ts';
import { details, escapeMarkdown, fitLines, inlineCode, list } from './markdown.ts';
import { detailLines, notesAfterTable, notesBeforeTable } from './notes.ts';
import { quotaSections } from './quota-sections.ts';

/** For the findings, and for the list of details. With the tables, the whole stays well below 1 MiB. */
const maxSectionBytes = 128 * 1024;

/** The page where users request higher quotas, by the cloud, as Huawei Cloud's own guides give it. */
const quotaPages: ReadonlyMap<string, string> = new Map([
  ['myhuaweicloud.com', 'https://console.huaweicloud.com/quota/#/quota'],
]);

/** The table shows all quotas. A finding about no quota stands nowhere else, so it does not count. */
const maxQuotaFindings = 10;

/** What the summary shows besides the result. */
export type PageContext = {
  /** ISO 8601, UTC. */
  readonly checkedAt: string;
  /** Address of the page on troubleshooting. Null if there is none. */
  readonly troubleshooting: string | null;
};

/** The job summary as Markdown: what is wrong and what to do, then the figures, most of them folded. */
export function summaryOf(result: Result, context: PageContext): string {
  const parts = [headingOf(result), ...bodyOf(result, context), footer(result, context)];
  return `${parts.join('\n\n')}\n`;
}

function bodyOf(result: Result, context: PageContext): readonly string[] {
  switch (result.kind) {
    case 'judged':
      return [
        ...explanation(result),
        ...notesBeforeTable(result),
        ...quotaSections(result),
        ...notesAfterTable(result),
        ...help(result, context),
        ...driftSection(result),
        details('Thresholds and requests', list(detailLines(result), maxSectionBytes)),
      ];
    case 'invalid-inputs': {
      const problems = publicFindings(result.problems);
      return [...findingParts(problems), 'No request was sent.', ...help(result, context)];
    }
    case 'undelivered': {
      const { outcome, statement, remedy } = result;
      const part = findingPart({ quotas: [], statement, remedy, request: null });
      const page = { ...context, troubleshooting: null };
      return [part, ...help(result, context), ...bodyOf(outcome, page)];
    }
    case 'crashed':
      return [`**The gate failed: ${escapeMarkdown(result.message)}.**`, ...help(result, context)];
  }
}

/** The findings, or the verdict in one sentence if there are none. */
function explanation(result: Judged): readonly string[] {
  const parts = findingParts(findingsOf(result), quotaPages.get(result.cloud));
  if (parts.length > 0) return parts;
  // The heading says already that nothing was checked.
  const text = whyNothingChecked(result) ?? verdictText(result);
  return [`**${escapeMarkdown(text)}**`];
}

/** Each finding in bold, with what to do below it. The last line counts those left out. */
function findingParts(findings: readonly Finding[], quotaPage?: string): readonly string[] {
  const onlyInTable = new Set(
    findings.filter(({ quotas }) => quotas.length > 0).slice(maxQuotaFindings),
  );
  const shown = findings
    .filter((finding) => !onlyInTable.has(finding))
    .map((finding) => findingPart(finding, quotaPage));
  const { lines, omitted } = fitLines(shown, maxSectionBytes);
  const more = omitted + onlyInTable.size;
  return [...lines, ...(more > 0 ? [`…and ${numberText(more)} more.`] : [])];
}

function findingPart(
  { quotas, statement, remedy, request }: Omit<Finding, 'kind' | 'count'>,
  quotaPage?: string,
): string {
  const subject = quotas.length === 0 ? '' : `${namesText(quotas.map(inlineCode))}: `;
  return `**${subject}${escapeMarkdown(statement)}.**<br>**What to do:** ${action(remedy, request, quotaPage)}.`;
}

/** The remedy as Markdown. The words that tell to request more link to the page where to do it, if known. */
function action(remedy: string, request: string | null, quotaPage: string | undefined): string {
  if (request === null || quotaPage === undefined) return escapeMarkdown(remedy);
  const words = escapeMarkdown(request);
  return escapeMarkdown(remedy).replace(words, () => `[${words}](${quotaPage})`);
}

function help(result: Result, { troubleshooting }: PageContext): readonly string[] {
  if (isGreen(result) || troubleshooting === null) return [];
  return [`More help: [Troubleshooting](${troubleshooting}).`];
}

function footer(result: Result, context: PageContext): string {
  if (result.kind === 'undelivered') return footer(result.outcome, context);
  const time = escapeMarkdown(minuteText(context.checkedAt));
  const limits = 'Quota is checked, not reserved: another deployment can still use it first.';
  return result.kind === 'judged' && result.verdict.assessments.some(isCompared)
    ? `<sub>Checked ${time}. ${limits}</sub>`
    : `<sub>Ended ${time}.</sub>`;
}
