/** Whole months from one day through another, as plainly as can be: month by month, until the next is not over yet. None where the days come the other way round. */
export function countMonths(from: string, to: string): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const after = new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10);
  let months = 0;
  if (from > to) return 0;
  while (toDay(year, month + months + 1, day) <= after) months += 1;
  return months;
}

/** The day as a text; of a month that lacks it, one that comes after all its days and before the next month. */
function toDay(year: number, months: number, day: number): string {
  const [years, month] = [year + Math.floor((months - 1) / 12), ((months - 1) % 12) + 1];
  return [String(years).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
