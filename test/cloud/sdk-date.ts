/** A time as X-Sdk-Date writes it: `20211217T064303Z`. */
export function sdkDate(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/gu, '');
}

/** The time that an X-Sdk-Date stands for; NaN where it is not of that form. */
export function sdkTime(date: string): number {
  const [, day, time] = /^(\d{8})T(\d{6})Z$/u.exec(date) ?? [];
  if (day === undefined || time === undefined) return Number.NaN;
  const calendar = day.replace(/^(.{4})(..)(..)$/u, '$1-$2-$3');
  return Date.parse(`${calendar}T${time.replace(/^(..)(..)(..)$/u, '$1:$2:$3')}Z`);
}
