import {
  asWritten,
  character,
  endOfBlanks,
  endOfNumber,
  endOfPlain,
  endOfString,
  endOfWord,
} from './tokens.ts';

/** How far a text has been read, with a stack in place of recursion. */
export type Reader = {
  readonly text: string;
  /** Where to go on, or where the text stops being JSON. */
  offset: number;
  /**
   * What the lists and objects hold that have not ended yet, outermost first, with the name of each
   * field before its value. What stands from `size` on is left over.
   */
  readonly values: unknown[];
  size: number;
  /** Where in `values` each of them begins; of an object the complement, which is below zero. */
  readonly open: number[];
  /** Whether an object named a field twice. */
  isAmbiguous: boolean;
};

export function readerOf(text: string): Reader {
  return { text, offset: 0, values: [], size: 0, open: [], isAmbiguous: false };
}

/**
 * Opens lists and objects until a value is read, or until the last of them ends without one. False
 * where the text stops being JSON.
 */
export function readValue(reader: Reader): boolean {
  for (;;) {
    const code = next(reader);
    if (code === character.openBrace) {
      reader.open.push(~reader.size);
      if (following(reader) === character.closeBrace) return true;
      if (!readName(reader)) return false;
    } else if (code === character.openBracket) {
      reader.open.push(reader.size);
      if (following(reader) === character.closeBracket) return true;
    } else {
      return readScalar(reader, code);
    }
  }
}

/**
 * Ends lists and objects until a comma leads to another value. False where none does: at the end of
 * the outermost value, and where the text stops being JSON.
 */
export function readOn(reader: Reader): boolean {
  for (;;) {
    const code = next(reader);
    const begin = reader.open.at(-1);
    if (begin === undefined) return false;
    if (code === character.comma) {
      following(reader);
      return begin >= 0 || readName(reader);
    }
    if (code !== (begin < 0 ? character.closeBrace : character.closeBracket)) return false;
    reader.offset++;
    reader.open.pop();
    const ended = begin < 0 ? objectFrom(reader, ~begin) : reader.values.slice(begin, reader.size);
    reader.size = begin < 0 ? ~begin : begin;
    keep(reader, ended);
  }
}

/** The object whose names and values stand from `begin` on. */
function objectFrom(reader: Reader, begin: number): object {
  const { values, size } = reader;
  const object: Record<string, unknown> = {};
  for (let index = begin; index < size; index += 2) {
    const name = String(values[index]);
    const value = values[index + 1];
    if (Object.hasOwn(object, name)) reader.isAmbiguous = true;
    // Set like the others, this one would change what the object inherits.
    else if (name === '__proto__') Object.defineProperty(object, name, { value, enumerable: true });
    else object[name] = value;
  }
  return object;
}

/** Reads the name of a field, and the colon behind it. */
function readName(reader: Reader): boolean {
  if (next(reader) !== character.quote || !readString(reader)) return false;
  if (next(reader) !== character.colon) return false;
  reader.offset++;
  return true;
}

function readScalar(reader: Reader, code: number): boolean {
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

function readString(reader: Reader): boolean {
  const { text, offset } = reader;
  const plain = endOfPlain(text, offset + 1);
  if (text.charCodeAt(plain) === character.quote) {
    reader.offset = plain + 1;
    return keep(reader, text.slice(offset + 1, plain));
  }
  return (
    endsAt(reader, endOfString(text, plain)) &&
    keep(reader, JSON.parse(text.slice(offset, reader.offset)))
  );
}

function readNumber(reader: Reader): boolean {
  const { text, offset } = reader;
  return (
    endsAt(reader, endOfNumber(text, offset)) &&
    keep(reader, asWritten(text.slice(offset, reader.offset)))
  );
}

function readWord(reader: Reader, word: string, value: boolean | null): boolean {
  return endsAt(reader, endOfWord(reader.text, reader.offset, word)) && keep(reader, value);
}

/** The next character that is no blank, which is not read yet; NaN at the end. */
function next(reader: Reader): number {
  reader.offset = endOfBlanks(reader.text, reader.offset);
  return reader.text.charCodeAt(reader.offset);
}

/** The same, behind the one at hand. */
function following(reader: Reader): number {
  reader.offset++;
  return next(reader);
}

/** Goes on at the end of a token, or stays where it stops being one. */
function endsAt(reader: Reader, end: number): boolean {
  reader.offset = end < 0 ? ~end : end;
  return end >= 0;
}

function keep(reader: Reader, value: unknown): true {
  reader.values[reader.size++] = value;
  return true;
}
