import { capitalized } from '../../text/two-sentences.ts';
import { numberText } from '../wording/figures.ts';
import type { Finding } from '../wording/finding.ts';
import { code, literal } from './markdown.ts';
import { quotaPage } from './page-links.ts';

/** As many as people read; the tables and the report have them all. */
const mostShown = 10;

/** What is wrong, each in bold, with what to do below it. */
export function findingParts(findings: readonly Finding[]): readonly string[] {
  const more = findings.length - mostShown;
  return [
    ...findings.slice(0, mostShown).map(findingPart),
    ...(more > 0 ? [`…and ${numberText(more)} more.`] : []),
  ];
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
