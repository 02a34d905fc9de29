import { keep, nextCode, type Reader, readScalar, readString, skipCharacter } from './reader.ts';
import { character } from './tokens.ts';

/**
 * Opens lists and objects until it has read a scalar, or until the innermost of them turns out to be
 * empty. Returns false where the text stops being JSON.
 */
export function readValue(reader: Reader): boolean {
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
export function readToNextValue(reader: Reader): boolean {
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
