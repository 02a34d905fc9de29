/** A number of JSON; the text it is written in where JavaScript would write it in another way. */
export function asWritten(text: string): number | string {
  const number = Number(text);
  return String(number) === text ? number : text;
}
