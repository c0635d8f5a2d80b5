import { settingsWords } from '../../../words/settings';
import type { SettingsPart } from '../settings-part';
import { inOrder } from './calendar-changes';
import { DayOffForm } from './DayOffForm';

const say = settingsWords.calendar;
/** As most calendars begin; 0 is Sunday. */
const weekdays = [1, 2, 3, 4, 5, 6, 0] as const;

/** When nobody works: forecasts count no progress on these days. */
export function CalendarPart({ draft, isReadOnly, onChange }: SettingsPart) {
  const { weekdaysOff, daysOff } = draft.calendar;
  const change = (calendar: Partial<typeof draft.calendar>): void =>
    onChange({ ...draft, calendar: { ...draft.calendar, ...calendar } });
  const isLastWorkday = weekdaysOff.length === weekdays.length - 1;
  return (
    <section className="stack">
      <h2 className="heading-section">{say.title}</h2>
      <p className="text text--subtle">{say.help}</p>
      <fieldset className="settings__fieldset">
        <legend className="text--strong">{say.weekdays}</legend>
        <div className="row">
          {weekdays.map((weekday) => {
            const isOff = weekdaysOff.includes(weekday);
            return (
              <label key={weekday} className="settings__choice">
                <input
                  type="checkbox"
                  checked={isOff}
                  // A week without a day to work on has no forecast.
                  disabled={isReadOnly || (isLastWorkday && !isOff)}
                  onChange={() =>
                    change({
                      weekdaysOff: isOff
                        ? weekdaysOff.filter((each) => each !== weekday)
                        : [...weekdaysOff, weekday].sort((one, other) => one - other),
                    })
                  }
                />
                {say.weekday(weekday)}
              </label>
            );
          })}
        </div>
      </fieldset>
      <fieldset className="settings__fieldset">
        <legend className="text--strong">{say.daysOff}</legend>
        <div className="stack">
          {daysOff.length === 0 && <p className="text text--subtle text--small">{say.none}</p>}
          <ul className="plain-list">
            {daysOff.map((dayOff, index) => (
              <li key={`${dayOff.from} ${dayOff.to} ${dayOff.why}`} className="row">
                <span>{say.range(dayOff.from, dayOff.to)}</span>
                <span className="text--subtle">{dayOff.why}</span>
                {!isReadOnly && (
                  <button
                    type="button"
                    className="text-button text--small"
                    aria-label={say.removeNamed(say.range(dayOff.from, dayOff.to))}
                    onClick={() => change({ daysOff: daysOff.filter((_, each) => each !== index) })}
                  >
                    {say.remove}
                  </button>
                )}
              </li>
            ))}
          </ul>
          {!isReadOnly && (
            <DayOffForm daysOff={daysOff} onAdd={(dayOff) => change({ daysOff: inOrder([...daysOff, dayOff]) })} />
          )}
        </div>
      </fieldset>
    </section>
  );
}
