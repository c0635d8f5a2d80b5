import { reportCard } from '../core/forecast/report-card';
import { toldDay } from '../core/forecast/told-day';
import type { DoneWhen, Question, TeamForecast } from './forecast';
import type { PaceSource } from './pace-sources';
import { whyUnknown } from './why-unknown';

/** What a person reads: for each team the answer at four levels, what is odd about its past, and its report card. */
export function forecastTable(told: readonly TeamForecast[], question: Question): string {
  const title =
    question.kind === 'items'
      ? `When ${question.amount} will be done, in the unit of the file.`
      : `How much will be done by ${toldDay(question.date)}, that day included, in the unit of the file.`;
  return [
    title,
    '',
    ...told.flatMap((one) => [...teamLines(one), '']),
    ...(told.some(({ answer }) => answer.kind === 'known')
      ? ['An 85% chance holds in 85 of 100 such cases, not always.']
      : []),
  ].join('\n');
}

function teamLines({ source, answer }: TeamForecast): readonly string[] {
  const name = source.series || 'Team';
  if (answer.kind !== 'known') return [name, `  ${whyUnknown(answer)}.`, ...noteLines(source)];
  const lines =
    answer.value.kind === 'when'
      ? Object.entries(answer.value.levels).map(([level, done]) => `  ${level}% chance   ${whenWords(done, source)}`)
      : Object.entries(answer.value.levels).map(
          ([level, amount]) => `  ${level}% chance   at least ${Math.floor(amount)}`,
        );
  return [name, ...lines, ...noteLines(source), ...cardLines(source)];
}

function whenWords(done: DoneWhen | null, { pace }: PaceSource): string {
  if (done === null) return 'further away than anyone can say';
  const date = done.date === null ? '' : `by ${toldDay(done.date)}, `;
  return `${date}${pace.kind === 'days' ? 'on' : 'in'} the ${ordinal(done.period)} ${pace.kind === 'days' ? 'working day' : 'sprint'} from now`;
}

const noteLines = ({ notes }: PaceSource): readonly string[] => notes.map((note) => `    ! ${note}`);

function cardLines({ sprints }: PaceSource): readonly string[] {
  const card = reportCard(sprints, 1);
  return card.kind === 'known' ? [`    One sprint ahead so far: ${card.value.sentence}`] : [];
}

function ordinal(count: number): string {
  const isTeen = count % 100 >= 11 && count % 100 <= 13;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${count}${ending}`;
}
