/** The text of a file, or why it is not text. */
export type DecodedText = { readonly kind: 'text'; readonly text: string } | Undecoded;

/** `saved-plan`: Terraform's own, which is also compressed. `utf-16`: without a byte order mark. */
export type Undecoded = { readonly kind: 'saved-plan' | 'compressed' | 'utf-16' | 'not-text' };

/**
 * Decodes UTF-8, or UTF-16 with a byte order mark, which PowerShell writes. The text never includes
 * a byte order mark. If the file ends within a character, the text ends with U+FFFD.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if (holds(bytes, 0, zip))
    return { kind: holds(bytes, 30, 'tfplan') ? 'saved-plan' : 'compressed' };
  if (compressed.some((mark) => holds(bytes, 0, mark))) return { kind: 'compressed' };
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes);
  return isUtf16(bytes.subarray(0, 64)) ? { kind: 'utf-16' } : decodeAs('utf-8', bytes);
}

/** The first bytes of a zip archive. The name of its first file starts at byte 30. */
const zip = 'PK\x03\x04';

/** The first bytes of gzip, bzip2, xz and zstd. */
const compressed = ['\x1f\x8b', 'BZh', '\xfd7zXZ', '(\xb5/\xfd'];

function holds(bytes: Uint8Array, from: number, letters: string): boolean {
  return [...letters].every((letter, index) => bytes[from + index] === letter.charCodeAt(0));
}

/** Whether exactly every second byte is NUL, as in Latin text in UTF-16. */
function isUtf16(bytes: Uint8Array): boolean {
  const isNul = (parity: number) => (byte: number, index: number) =>
    (byte === 0) === (index % 2 === parity);
  return bytes.length > 1 && (bytes.every(isNul(0)) || bytes.every(isNul(1)));
}

function decodeAs(encoding: string, bytes: Uint8Array): DecodedText {
  const text = decoded(encoding, bytes, false) ?? decoded(encoding, bytes, true);
  // Text never contains NUL.
  return text === null || text.includes('\0') ? { kind: 'not-text' } : { kind: 'text', text };
}

function decoded(encoding: string, bytes: Uint8Array, isCutOff: boolean): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isCutOff });
    return isCutOff ? `${text}\ufffd` : text;
  } catch {
    return null;
  }
}
