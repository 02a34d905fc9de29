import { quotaNames, reaches, type Service, services, wildcards } from '../quota/names.ts';
import type { Threshold } from '../quota/threshold.ts';
import type { Clean } from '../text/clean.ts';
import { nearest } from '../text/nearest.ts';
import { duplicates, entriesOf, excerpt } from './lists.ts';
import { minimumOf } from './minimum.ts';
import { allOf, type Parsed, type Problem, valid, wrong } from './parsed.ts';

type Input = 'thresholds' | 'warn-thresholds';

const ownNames = [...quotaNames.roma, ...quotaNames.ges] as const;
const patterns = [...wildcards, ...ownNames] as const;

/** Reads lines `name: minimum`; `selected` are the services that are read at all. */
export function thresholdsOf(
  input: Input,
  text: string,
  selected: readonly Service[],
  clean: Clean,
): Parsed<readonly Threshold[]> {
  const entries = entriesOf(input, text);
  if (entries.kind === 'wrong') return entries;
  const thresholds = entries.value.map((entry) => thresholdOf(input, entry, clean));
  return allOf(thresholds, (written) => [
    ...duplicates(
      input,
      'a quota',
      written.map(({ pattern }) => pattern),
      clean,
    ),
    ...written.flatMap((threshold) => unfit(input, threshold, selected, clean)),
  ]);
}

function thresholdOf(input: Input, entry: string, clean: Clean): Parsed<Threshold> {
  const separator = entry.indexOf(':');
  if (separator < 0) {
    const remedy = 'write name: minimum, such as roma.api: 5';
    const complaint = 'has an entry without a colon';
    return wrong({ input, complaint, read: excerpt(entry, clean), remedy });
  }
  const name = entry.slice(0, separator).trim();
  const written = entry.slice(separator + 1).trim();
  const pattern = patterns.find((known) => known === name);
  if (pattern === undefined) return wrong(unknownName(input, name, clean));
  const minimum = minimumOf(written);
  if (minimum !== null) return valid({ pattern, minimum });
  return wrong({
    input,
    complaint: `has no minimum it can take for ${pattern}`,
    read: excerpt(written, clean),
    remedy: `write a whole number or a percentage up to 100, such as ${pattern}: 5 or roma.api: 10%`,
  });
}

function unknownName(input: Input, name: string, clean: Clean): Problem {
  return {
    input,
    complaint: 'names a quota that does not exist',
    read: excerpt(name, clean),
    remedy: `write ${nearestPattern(name)} if that was meant, or another of ${patterns.join(', ')}`,
  };
}

/** What was meant is told by the part behind the service; a wildcard only where a star stands. */
function nearestPattern(name: string): string {
  if (name.includes('*')) return nearest(name, wildcards);
  return nearest(withoutService(name), ownNames, withoutService);
}

function withoutService(name: string): string {
  return name.replace(/^[^.]*\./, '');
}

/** What is well written and cannot be judged: a name nobody reads, a percentage of no limit. */
function unfit(
  input: Input,
  { pattern, minimum }: Threshold,
  selected: readonly Service[],
  clean: Clean,
): readonly Problem[] {
  const reached = services.filter((service) =>
    quotaNames[service].some((name) => reaches(pattern, name)),
  );
  const read = excerpt(pattern, clean);
  if (!reached.some((service) => selected.includes(service))) {
    const complaint = 'sets a minimum for a service that is not read';
    return [
      { input, complaint, read, remedy: `add ${reached.join()} to services, or drop the line` },
    ];
  }
  const percentageOfNothing =
    minimum.kind === 'percentage' && reached.includes('ges') && selected.includes('ges');
  if (!percentageOfNothing) return [];
  const complaint = 'asks for a percentage where GES reports no limit to take it of';
  return [{ input, complaint, read, remedy: 'write a whole number for GES' }];
}
