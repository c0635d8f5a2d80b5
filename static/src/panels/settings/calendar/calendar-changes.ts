import type { ProjectSettings } from '../../../../../src/contract';
import { settingsWords } from '../../../words/settings';
import type { SettingsChange } from '../settings-draft';

type Calendar = ProjectSettings['calendar'];
type DayOff = Calendar['daysOff'][number];

const say = settingsWords.calendar;

/** What differs between two calendars, as people read it. */
export function calendarChanges(before: Calendar, after: Calendar): readonly SettingsChange[] {
  const weekdays = {
    name: say.weekdays,
    from: say.weekdaysOff(before.weekdaysOff),
    to: say.weekdaysOff(after.weekdaysOff),
  };
  const daysOff = { name: say.daysOff, from: say.count(before.daysOff.length), to: say.count(after.daysOff.length) };
  return [...(weekdays.from === weekdays.to ? [] : [weekdays]), ...(haveSameDaysOff(before, after) ? [] : [daysOff])];
}

/** Lays what changed between `before` and `mine` over `now`: weekdays as a whole, days off one by one. */
export function rebasedCalendar(mine: Calendar, before: Calendar, now: Calendar): Calendar {
  const has = (daysOff: readonly DayOff[], wanted: DayOff) => daysOff.some((each) => isSame(each, wanted));
  const kept = now.daysOff.filter((each) => has(mine.daysOff, each) || !has(before.daysOff, each));
  const added = mine.daysOff.filter((each) => !has(before.daysOff, each) && !has(now.daysOff, each));
  const areWeekdaysMine = String(mine.weekdaysOff) !== String(before.weekdaysOff);
  return {
    weekdaysOff: areWeekdaysMine ? mine.weekdaysOff : now.weekdaysOff,
    daysOff: inOrder([...kept, ...added]),
  };
}

export const inOrder = (daysOff: readonly DayOff[]): readonly DayOff[] =>
  [...daysOff].sort((one, other) => one.from.localeCompare(other.from) || one.to.localeCompare(other.to));

const isSame = (one: DayOff, other: DayOff): boolean =>
  one.from === other.from && one.to === other.to && one.why === other.why;

function haveSameDaysOff(before: Calendar, after: Calendar): boolean {
  const { daysOff } = before;
  return (
    daysOff.length === after.daysOff.length &&
    after.daysOff.every((each, index) => {
      const other = daysOff[index];
      return other !== undefined && isSame(each, other);
    })
  );
}
