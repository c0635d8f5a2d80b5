/** Working days and hours. Moments are milliseconds since 1970; days are the midnight (UTC) they begin at. */
import type { Random } from './random';

export const hourInMs = 3_600_000;
export const dayInMs = 24 * hourInMs;

export function dayOf(moment: number): number {
  return Math.floor(moment / dayInMs) * dayInMs;
}

export function isWorkingDay(day: number): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The day itself, or the Friday before where it falls on a weekend. */
export function workingDayAtOrBefore(moment: number): number {
  let day = dayOf(moment);
  while (!isWorkingDay(day)) day -= dayInMs;
  return day;
}

/** Steps whole working days forwards, or backwards where the count is negative. */
export function addWorkingDays(day: number, count: number): number {
  let result = day;
  for (let left = Math.abs(count); left > 0;) {
    result += count < 0 ? -dayInMs : dayInMs;
    if (isWorkingDay(result)) left -= 1;
  }
  return result;
}

/** Some moment of a day between eight and sixteen o'clock UTC: office hours in central Europe, give or take. */
export function inOfficeHours(day: number, random: Random, fromHour = 8, toHour = 16): number {
  const seconds = Math.floor(random.between(fromHour, toHour) * 3600);
  return day + seconds * 1000;
}

/** A moment in office hours about so many calendar days before another moment. */
export function officeMomentBefore(moment: number, days: number, random: Random): number {
  return inOfficeHours(workingDayAtOrBefore(moment - days * dayInMs), random);
}
