import { describe, expect, test } from 'vitest';
import { textOf } from '../../scripts/repository.ts';
import { tableUnder } from '../support/documentation/documents.ts';
import {
  fileSentences,
  gateReasons,
  readingSentences,
  refusedSentences,
  signInSentences,
} from '../support/documentation/sentences.ts';

const page = await textOf('docs/troubleshooting.md');
const readme = await textOf('README.md');
const bundle = await textOf('dist/index.js');

/** What the first cells of a table set as code: the words of the gate. */
function phrasesUnder(heading: string, markdown = page): readonly string[] {
  return tableUnder(heading, markdown).flatMap(([cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, phrase = '']) => phrase),
  );
}

describe('every sentence that the page explains is one that the gate says:', () => {
  test.each([
    ['## A quota is short, low or not known', gateReasons()],
    ['## A service could not be read', readingSentences()],
    ['## Signing in fails', signInSentences()],
    ['## A plan or a baseline cannot be used', fileSentences()],
  ] as const)('%s', (heading, said) => {
    const phrases = phrasesUnder(heading).filter((phrase) => phrase.includes(' '));

    expect(phrases.length).toBeGreaterThan(8);
    for (const phrase of phrases) expect(said.join('\n')).toContain(phrase);
  });

  test('## The gate itself fails', () => {
    const phrases = phrasesUnder('## The gate itself fails');

    expect(phrases.length).toBeGreaterThan(2);
    for (const phrase of phrases) {
      // The signal, and what could not be written, are put in when it happens.
      expect(bundle).toContain(phrase.replace(/^SIGTERM|^report-path|^the outputs/, ''));
    }
  });
});

test('each of the commonest ones in the README is on the page', () => {
  const rows = tableUnder('## Troubleshooting', readme);

  expect(rows).toHaveLength(5);
  for (const phrase of phrasesUnder('## Troubleshooting', readme)) {
    expect(page).toContain(`\`${phrase}`);
  }
});

test.each([
  ...refusedSentences().map((sentence) => ['## Signing in fails', sentence] as const),
  ...readingSentences().map((sentence) => ['## A service could not be read', sentence] as const),
  ...fileSentences().map(
    (sentence) => ['## A plan or a baseline cannot be used', sentence] as const,
  ),
  ...gateReasons().map((sentence) => ['## A quota is short, low or not known', sentence] as const),
])('%s explains: %s', (heading, sentence) => {
  // What stands in for a number or a name differs from case to case.
  const plain = (text: string) =>
    text.replace(/\d+|\(.*?\)|[a-z]+\.[a-z_]+|api_used|the (?:access|temporary) key/g, '#');
  expect(phrasesUnder(heading).some((phrase) => plain(sentence).includes(plain(phrase)))).toBe(
    true,
  );
});
