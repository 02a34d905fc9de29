/**
 * A date of HTTP in milliseconds since 1970, in the one form that senders may use (RFC 9110, 5.6.7);
 * null for anything else.
 */
export function momentOf(date: string): number | null {
  if (!/^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(date)) return null;
  const moment = Date.parse(date);
  return Number.isNaN(moment) ? null : moment;
}
