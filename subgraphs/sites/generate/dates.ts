/** Arithmetic on days written as `YYYY-MM-DD`, in UTC. */

/** The same day of the month, `months` later; the generator uses it on first days of a month only. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return printDate(Date.UTC(year, month - 1 + months, day));
}

/** `days` later; earlier when negative. */
export function addDays(date: string, days: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return printDate(Date.UTC(year, month - 1, day + days));
}

/** The last day of `months` months that begin on `start`. */
export function lastDayOf(start: string, months: number): string {
  return addDays(addMonths(start, months), -1);
}

function printDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Days from one day to another; negative when `to` comes first. */
export function countDays(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The earlier of two days. */
export function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

/** The later of two days. */
export function later(one: string, other: string): string {
  return one > other ? one : other;
}
