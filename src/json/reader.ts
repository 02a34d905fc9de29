import {
  asWritten,
  character,
  endOfNumber,
  endOfPlain,
  endOfString,
  endOfWord,
  skipWhitespace,
} from './tokens.ts';

/** How far a text has been read. A stack takes the place of recursion. */
export type Reader = {
  readonly text: string;
  /** The next character to read; at the end, where the text stops being JSON. */
  offset: number;
  /**
   * The contents of all open lists and objects, outermost first; the name of a field comes before its
   * value. Only the first `size` entries count.
   */
  readonly values: unknown[];
  size: number;
  /** Where each open list begins in `values`; for an object the complement (`~`), which is negative. */
  readonly open: number[];
  /** Whether an object has a name twice. */
  isAmbiguous: boolean;
};

/** A reader at the start of a text. */
export function createReader(text: string): Reader {
  return { text, offset: 0, values: [], size: 0, open: [], isAmbiguous: false };
}

/** Reads a string, word or number, which begins with `code`. Returns false where the text stops being JSON. */
export function readScalar(reader: Reader, code: number): boolean {
  switch (code) {
    case character.quote:
      return readString(reader);
    case character.t:
      return readWord(reader, 'true', true);
    case character.f:
      return readWord(reader, 'false', false);
    case character.n:
      return readWord(reader, 'null', null);
    default:
      return readNumber(reader);
  }
}

/** Reads a string, from its opening quote. */
export function readString(reader: Reader): boolean {
  const { text, offset } = reader;
  const plain = endOfPlain(text, offset + 1);
  if (text.charCodeAt(plain) === character.quote) {
    reader.offset = plain + 1;
    return keep(reader, text.slice(offset + 1, plain));
  }
  return (
    moveTo(reader, endOfString(text, plain)) &&
    keep(reader, JSON.parse(text.slice(offset, reader.offset)))
  );
}

function readNumber(reader: Reader): boolean {
  const { text, offset } = reader;
  return (
    moveTo(reader, endOfNumber(text, offset)) &&
    keep(reader, asWritten(text.slice(offset, reader.offset)))
  );
}

function readWord(reader: Reader, word: string, value: boolean | null): boolean {
  return moveTo(reader, endOfWord(reader.text, reader.offset, word)) && keep(reader, value);
}

/** Skips whitespace and returns the code of the next character, without reading it; NaN at the end. */
export function nextCode(reader: Reader): number {
  reader.offset = skipWhitespace(reader.text, reader.offset);
  return reader.text.charCodeAt(reader.offset);
}

/** Reads one character, and then does the same. */
export function skipCharacter(reader: Reader): number {
  reader.offset++;
  return nextCode(reader);
}

/** Moves to the end of a token; or, and returns false, to where the text stops being one. */
function moveTo(reader: Reader, end: number): boolean {
  reader.offset = end < 0 ? ~end : end;
  return end >= 0;
}

/** Adds a value to the innermost open list or object. */
export function keep(reader: Reader, value: unknown): true {
  reader.values[reader.size++] = value;
  return true;
}
