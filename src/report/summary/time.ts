/** An ISO 8601 time in UTC as people read it, to the minute: `2026-11-22 10:00 UTC`; others as they are. */
export function minuteText(iso: string): string {
  const [, day, minute] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::[\d.]{1,20})?Z$/.exec(iso) ?? [];
  return day === undefined ? iso : `${day} ${minute} UTC`;
}
