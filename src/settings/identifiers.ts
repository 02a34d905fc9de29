import type { Clean } from '../text/clean.ts';
import type { Found } from './fallback.ts';
import { duplicates, entriesOf, excerpt } from './lists.ts';
import { allOf, type Parsed, valid, wrong } from './parsed.ts';

/** A ROMA instance: its id, and what reports call it (null when it needs no name). */
export type Instance = { readonly id: string; readonly shownAs: string | null };

/** Reads the project id: 1 to 64 letters and digits, as the GES page documents. */
export function projectIdOf({ text, origin }: Found, clean: Clean): Parsed<string> {
  if (/^[A-Za-z0-9]{1,64}$/.test(text)) return valid(text);
  const missing = text === '';
  return wrong({
    input: 'project-id',
    complaint: missing ? 'is missing' : `${origin}is not a project ID`,
    read: missing ? null : excerpt(text, clean),
    remedy: `write 1 to 64 letters and digits${missing ? ', or set HUAWEI_CLOUD_PROJECT_ID' : ''}`,
  });
}

/** Reads `instance-id`: one instance a line, each optionally `label=id`. */
export function instancesOf(text: string, clean: Clean): Parsed<readonly Instance[]> {
  if (text === '') {
    return wrong({
      input: 'instance-id',
      complaint: 'is missing',
      read: null,
      remedy: 'write the ID of a ROMA Connect instance, or leave roma out of services',
    });
  }
  const entries = entriesOf('instance-id', text);
  if (entries.kind === 'wrong') return entries;
  const instances = allOf(
    entries.value.map((entry) => labelledOf(entry, clean)),
    (written) => [
      ...duplicates(
        'instance-id',
        'a label',
        written.flatMap(({ label }) => label ?? []),
        clean,
      ),
      ...duplicates(
        'instance-id',
        'an instance',
        written.map(({ id }) => id),
        clean,
      ),
    ],
  );
  return instances.kind === 'wrong' ? instances : valid(instances.value.map(named));
}

/** What names an instance in reports, and in the lines of other inputs. */
export const labelForm = /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/;

type Labelled = { readonly id: string; readonly label: string | null };

function labelledOf(entry: string, clean: Clean): Parsed<Labelled> {
  const separator = entry.indexOf('=');
  const label = separator < 0 ? null : entry.slice(0, separator).trim();
  const id = entry.slice(separator + 1).trim();
  if (label !== null && !labelForm.test(label)) {
    return wrong({
      input: 'instance-id',
      complaint: 'has a label with other characters',
      read: excerpt(label, clean),
      remedy: 'write label=id, the label as 1 to 32 letters, digits, dots, hyphens or underscores',
    });
  }
  if (/^[A-Za-z0-9-]{1,64}$/.test(id)) return valid({ id, label });
  return wrong({
    input: 'instance-id',
    complaint: 'is not an instance ID',
    read: excerpt(id, clean),
    remedy: 'write 1 to 64 letters, digits and hyphens a line, or label=id',
  });
}

/** One instance without a label stands alone; among several, one without goes by its place. */
function named({ id, label }: Labelled, index: number, all: readonly Labelled[]): Instance {
  return { id, shownAs: label ?? (all.length > 1 ? `#${index + 1}` : null) };
}
