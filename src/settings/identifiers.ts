import type { Clean } from '../text/clean.ts';
import { duplicates, excerpt, listOf } from './lists.ts';
import { looksRandom } from './looks-random.ts';
import { onOneLine } from './one-line.ts';
import { type Parsed, valid, wrong } from './parsed.ts';

const input = 'instance-id';

/** A ROMA instance: its id, and what reports call it (null when it needs no name). */
export type Instance = { readonly id: string; readonly shownAs: string | null };

/** Reads `instance-id`: one instance a line, each optionally `label=id`. */
export function instancesOf(text: string, clean: Clean): Parsed<readonly Instance[]> {
  if (text === '') {
    return wrong({
      input,
      complaint: 'is missing',
      read: null,
      remedy: 'write the ID of a ROMA Connect instance, or leave roma out of services',
    });
  }
  const list = {
    input,
    entriesOf: (entry: string) => [labelledOf(entry, clean)],
    entryIn: instanceIn,
  };
  const instances = listOf(list, text, clean, (written) => {
    const labels = written.flatMap(({ label }) => label ?? []);
    const ids = written.map(({ id }) => id);
    return [
      ...duplicates(input, 'a label', labels, clean),
      ...duplicates(input, 'an instance', ids, clean),
    ];
  });
  return instances.kind === 'wrong' ? instances : valid(instances.value.map(named));
}

/** What names an instance in reports, and in the lines of other inputs. */
export const labelForm = /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/;

type Labelled = { readonly id: string; readonly label: string | null };

function labelledOf(entry: string, clean: Clean): Parsed<Labelled> {
  const separator = entry.indexOf('=');
  const label = separator < 0 ? null : entry.slice(0, separator).trim();
  const id = entry.slice(separator + 1).trim();
  if (holdsSeveral(label, id)) return wrong(onOneLine(input, entry, excerpt(entry, clean)));
  if (label !== null && !labelForm.test(label)) {
    return wrong({
      input,
      complaint: 'has a label with other characters',
      read: excerpt(label, clean, entry),
      remedy: 'write label=id, the label as 1 to 32 letters, digits, dots, hyphens or underscores',
    });
  }
  if (/^[A-Za-z0-9-]{1,64}$/.test(id)) return valid({ id, label });
  return wrong({
    input,
    complaint: 'is not an instance ID',
    read: excerpt(id, clean, entry),
    remedy: 'write 1 to 64 letters, digits and hyphens a line, or label=id',
  });
}

/** Ids, some with labels, parted by commas or white space. A label with a blank in it is none. */
function holdsSeveral(label: string | null, id: string): boolean {
  const beginsWithId = label !== null && /\s/.test(label) && looksRandom(label);
  const words = id.split(/[\s,;]+/);
  return beginsWithId || (words.length > 1 && words.every((word) => /^[\w.=-]+$/.test(word)));
}

/** A labelled ID in a text, or a bare one that looks like those of Huawei Cloud; null for neither. */
function instanceIn(text: string): string | null {
  const labelled = /(?<![\w.-])[\w.-]+\s*=\s*[\w-]/.exec(text);
  return labelled?.[0] ?? (looksRandom(text) ? text : null);
}

/** One instance without a label stands alone; among several, one without goes by its place. */
function named({ id, label }: Labelled, index: number, all: readonly Labelled[]): Instance {
  return { id, shownAs: label ?? (all.length > 1 ? `#${index + 1}` : null) };
}
