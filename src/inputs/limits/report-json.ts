import { fieldOf, isJsonObject, type JsonObject } from '../../json/fields.ts';
import { parseJson } from '../../json/json.ts';
import type { ProblemText } from '../validation.ts';

/** The report in a text, or the problem with it. The problem quotes nothing of the text. */
export type ReportJson =
  | { readonly kind: 'report'; readonly report: JsonObject }
  | ({ readonly kind: 'unusable' } & ProblemText);

/** The remedy if there is no better one. */
export const reportRemedy =
  'use the output report of an earlier run for this project, or a path to it';

/** The wording for each kind. docs/troubleshooting.md lists them all. */
export const reportProblems = {
  empty: {
    complaint: 'is empty',
    remedy: 'check the step that writes it: the gate writes its report to report-path',
  },
  unfinished: {
    complaint: 'is cut off',
    remedy: 'use the whole report; write a long one to a file with report-path',
  },
  quoted: {
    complaint: 'is a report in quotation marks',
    remedy: 'use the output itself, without toJSON',
  },
  plan: { complaint: 'is a plan, not a report', remedy: 'use it as terraform-plan' },
  ambiguous: { complaint: 'has a field twice', remedy: reportRemedy },
  other: { complaint: 'is not a report', remedy: reportRemedy },
} as const satisfies Readonly<Record<string, ProblemText>>;

/** Parses a text as a report of any version. */
export function parseReport(text: string): ReportJson {
  const json = parseJson(text);
  switch (json.kind) {
    case 'json':
      return reportIn(json.value);
    case 'ambiguous':
      return unusable('ambiguous');
    case 'not-json':
      if (text.trim() === '') return unusable('empty');
      return unusable(json.problem === 'unfinished' ? 'unfinished' : 'other');
  }
}

function reportIn(value: unknown): ReportJson {
  if (typeof value === 'string' && value.startsWith('{')) return unusable('quoted');
  if (!isJsonObject(value)) return unusable('other');
  const isPlan = fieldOf(value, 'format_version') !== undefined;
  return isPlan ? unusable('plan') : { kind: 'report', report: value };
}

function unusable(kind: keyof typeof reportProblems): ReportJson {
  return { kind: 'unusable', ...reportProblems[kind] };
}
