import { parseNatively } from './native.ts';
import {
  createReader,
  keep,
  nextCode,
  type Reader,
  readScalar,
  readString,
  skipCharacter,
} from './reader.ts';
import { character, skipWhitespace } from './tokens.ts';

/** The JSON of a text, or what is wrong with it. */
export type Json =
  | { readonly kind: 'json'; readonly value: unknown }
  | NotJson
  /** An object has a name twice. JSON.parse would silently take the last of the two values. */
  | { readonly kind: 'ambiguous' };

/**
 * Where a text stops being JSON: at its end (`unfinished`), after a complete value (`followed`), or
 * within a value (`broken`).
 */
export type NotJson = {
  readonly kind: 'not-json';
  readonly problem: 'unfinished' | 'followed' | 'broken';
  readonly offset: number;
};

/**
 * Parses JSON like JSON.parse, with two differences: an object with a name twice is ambiguous, and a
 * number that JavaScript would change is returned as the text that it is written as. Otherwise
 * 0.99999999999999999999 would become 1, and too small a quota would pass. Never throws, however deep
 * or long the text is.
 *
 * Our own reader takes twice as long for most plans, so it reads only what JSON.parse cannot.
 */
export function parseJson(text: string): Json {
  const native = parseNatively(text);
  return native === null ? read(text) : { kind: 'json', value: native.value };
}

function read(text: string): Json {
  const reader = createReader(text);
  let more = true;
  while (more) more = readValue(reader) && readToNextValue(reader);
  const { offset, open, size, values, isAmbiguous } = reader;
  if (offset < text.length || open.length > 0 || size === 0) {
    return { kind: 'not-json', problem: problemOf(reader), offset };
  }
  return isAmbiguous ? { kind: 'ambiguous' } : { kind: 'json', value: values[0] };
}

function problemOf({ text, offset, open, size }: Reader): NotJson['problem'] {
  if (skipWhitespace(text, offset) === text.length) return 'unfinished';
  return open.length === 0 && size > 0 ? 'followed' : 'broken';
}

/** The value of a JSON text; null if the text is not JSON, or ambiguous. */
export function valueIn(json: Json): unknown {
  return json.kind === 'json' ? json.value : null;
}

/**
 * Opens lists and objects until it has read a scalar, or until the innermost of them turns out to be
 * empty. Returns false where the text stops being JSON.
 */
function readValue(reader: Reader): boolean {
  for (;;) {
    const code = nextCode(reader);
    if (code === character.openBrace) {
      reader.open.push(~reader.size);
      if (skipCharacter(reader) === character.closeBrace) return true;
      if (!readName(reader)) return false;
    } else if (code === character.openBracket) {
      reader.open.push(reader.size);
      if (skipCharacter(reader) === character.closeBracket) return true;
    } else {
      return readScalar(reader, code);
    }
  }
}

/**
 * Closes lists and objects until a comma leads to another value. Returns false at the end of the
 * outermost value, and where the text stops being JSON.
 */
function readToNextValue(reader: Reader): boolean {
  for (;;) {
    const code = nextCode(reader);
    const begin = reader.open.at(-1);
    if (begin === undefined) return false;
    if (code === character.comma) {
      skipCharacter(reader);
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

/** Builds an object from the names and values that begin at `begin`. */
function objectFrom(reader: Reader, begin: number): object {
  const { values, size } = reader;
  const object: Record<string, unknown> = {};
  for (let index = begin; index < size; index += 2) {
    const name = String(values[index]);
    const value = values[index + 1];
    if (Object.hasOwn(object, name)) reader.isAmbiguous = true;
    // An assignment to this name would change the prototype.
    else if (name === '__proto__') Object.defineProperty(object, name, { value, enumerable: true });
    else object[name] = value;
  }
  return object;
}

/** Reads the name of a field, and the colon after it. */
function readName(reader: Reader): boolean {
  if (nextCode(reader) !== character.quote || !readString(reader)) return false;
  if (nextCode(reader) !== character.colon) return false;
  reader.offset++;
  return true;
}
