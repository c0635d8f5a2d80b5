import type { VelocitySprint } from '../../../../../src/core/model/forecast-report';
import { forecastWords } from '../../../words/forecast';
import { percent } from '../../../words/language';

const say = forecastWords.velocity;
const sprintsTold = 3;

/** What became of the plans of the last sprints. */
export function SayDo({ sprints }: { readonly sprints: readonly VelocitySprint[] }) {
  const last = sprints.slice(-sprintsTold).filter(({ sayDo }) => sayDo !== null);
  return (
    <section className="card">
      <h3 className="heading-group">{say.sayDo}</h3>
      {last.length === 0 ? (
        <p className="text text--subtle">{say.noSayDo}</p>
      ) : (
        <>
          <dl className="say-do">
            {last.map(({ sprintId, name, sayDo }) => (
              <div key={sprintId} className="say-do__sprint">
                <dt>{name}</dt>
                <dd>{percent(sayDo ?? 0)}</dd>
              </div>
            ))}
          </dl>
          <p className="text text--subtle text--small">{say.sayDoHelp}</p>
        </>
      )}
    </section>
  );
}
