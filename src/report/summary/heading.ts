import { isGreen, type Judged, type Result, regionOf } from '../result.ts';
import { type Finding, findingsOf } from '../wording/finding.ts';

/** The heading of the page: the verdict in a few words, and the region if it is known. */
export function headingOf(result: Result): string {
  const region = regionOf(result);
  const where = region === null ? '' : ` · ${region}`;
  return `## ${headingText(result)}${where}`;
}

function headingText(result: Result): string {
  switch (result.kind) {
    case 'judged':
      return `${iconOf(result)} ${judgedHeading(result)}`;
    case 'invalid-inputs':
      return '❌ Wrong input';
    case 'undelivered':
      return '❌ Result not delivered';
    case 'crashed':
      return '❌ Quota could not be checked';
  }
}

/** With `warn-only` the heading says the same, but its icon shows that the step is green. */
function iconOf(result: Judged): string {
  if (result.verdict.kind === 'pass') return '✅';
  return isGreen(result) ? '⚠️' : '❌';
}

function judgedHeading(result: Judged): string {
  switch (result.verdict.kind) {
    case 'pass':
      return 'Enough quota';
    case 'warn':
      return warningHeading(findingsOf(result));
    case 'fail':
      return 'Not enough quota to deploy';
    case 'error':
      return 'Quota could not be checked';
  }
}

function warningHeading([gravest]: readonly Finding[]): string {
  return gravest === undefined ? 'Nothing was checked' : warnings[gravest.kind];
}

/** Headings for a warning, by the kind of the gravest finding. */
const warnings: Readonly<Record<Finding['kind'], string>> = {
  short: 'Not enough quota to deploy',
  unread: 'Quota could not be checked',
  unknown: 'Quota could not be checked',
  low: 'Quota running low',
  drift: 'Quota fell more than planned',
  input: 'Wrong input',
};
