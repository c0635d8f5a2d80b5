import type { VelocitySprint } from '../../../../../src/core/model/forecast-report';
import { forecastWords } from '../../../words/forecast';

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
          <p className="text">{last.map(({ name, sayDo }) => say.sayDoLine(name, sayDo ?? 0)).join(' · ')}</p>
          <p className="text text--subtle text--small">{say.sayDoHelp}</p>
        </>
      )}
    </section>
  );
}
