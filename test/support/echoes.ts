/** A value as a server may spell it when it sends it back, by the name of the spelling. */
export function spellings(value: string): ReadonlyMap<string, string> {
  const base64 = Buffer.from(value).toString('base64');
  const inUrl = encodeURIComponent(value);
  return new Map([
    ['as it is', value],
    ['in base64', base64],
    ['in base64 without padding', base64.replace(/=+$/, '')],
    ['in base64 for addresses', Buffer.from(value).toString('base64url')],
    ['encoded for an address', inUrl],
    ['encoded for an address in small letters', inUrl.toLowerCase()],
    ['escaped as in JSON', JSON.stringify(value).slice(1, -1)],
    ['escaped as in JSON in digits', escapedWith(value, (code) => `\\u${hexadecimal(code)}`)],
    ['escaped as in HTML', inHtml(value)],
    ['escaped as in HTML in digits', escapedWith(value, (code) => `&#${code};`)],
    ['escaped as in HTML in hexadecimal', escapedWith(value, (code) => `&#x${code.toString(16)};`)],
    ['in capitals', value.toUpperCase()],
    ['in small letters', value.toLowerCase()],
  ]);
}

const htmlNames: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function inHtml(value: string): string {
  return value.replace(/[&<>"']/g, (sign) => htmlNames[sign] ?? sign);
}

function hexadecimal(code: number): string {
  return code.toString(16).padStart(4, '0');
}

/** Every sign but letters and digits, escaped. */
function escapedWith(value: string, escaping: (code: number) => string): string {
  return value.replace(/[^A-Za-z0-9]/g, (sign) => escaping(sign.charCodeAt(0)));
}
