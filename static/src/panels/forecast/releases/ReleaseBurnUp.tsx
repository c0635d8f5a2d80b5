import type { ReleaseForecast } from '../../../../../src/core/model/forecast-report';
import { Answered } from '../../../asking/Answered';
import { useQuestion } from '../../../asking/use-question';
import { ExportableChart } from '../../../charts/export/ExportableChart';
import { Fan } from '../../../charts/Fan';
import { HowCounted } from '../../../ui/HowCounted';
import { forecastWords } from '../../../words/forecast';
import { words } from '../../../words/shared';
import { useTimeZone } from '../time-zone';

const say = forecastWords.burnUp;

/** What was done of the release so far, and the futures it may have. */
export function ReleaseBurnUp({ release: { kind, id, name } }: { readonly release: ReleaseForecast }) {
  const asked = useQuestion('releaseBurnUp', { kind, id, ...useTimeZone() });
  return (
    <Answered<'releaseBurnUp'> asked={asked}>
      {({ burnUp, release }) =>
        burnUp.kind === 'known' ? (
          <div className="stack">
            <ExportableChart title={say.title(name)}>
              <Fan title={say.title(name)} {...burnUp.value} promisedFor={release.promisedFor} />
            </ExportableChart>
            <p className="text">
              <HowCounted formula={burnUp.formula} of={say.title(name)} />
            </p>
          </div>
        ) : (
          <p className="text text--subtle">{words.whyUnknown(burnUp)}</p>
        )
      }
    </Answered>
  );
}
