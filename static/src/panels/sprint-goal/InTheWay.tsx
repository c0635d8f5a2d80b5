import type { SprintItem, SprintReport } from '../../../../src/core/model/sprint-report';
import { ItemLink } from '../../ui/ItemLink';
import { KnownNumber } from '../../ui/KnownNumber';
import { StatusLozenge } from '../../ui/Lozenge';
import { sprintGoalWords as say } from '../../words/sprint-goal';

/** Blocked work first, then what has been in progress for long; the reason comes before the item. */
export function InTheWay({ report }: { readonly report: SprintReport }) {
  const stuck = report.items
    .filter((item) => item.status.category !== 'done' && (item.blockedBecause.length > 0 || item.isAgeing))
    .sort(
      (a, b) =>
        Number(b.blockedBecause.length > 0) - Number(a.blockedBecause.length > 0) ||
        (b.ageInDays ?? 0) - (a.ageInDays ?? 0),
    );
  return (
    <section className="stack">
      <h2 className="heading-section">{say.inTheWay}</h2>
      {stuck.length === 0 ? (
        <p className="text text--subtle">{say.nothingInTheWay}</p>
      ) : (
        <ul className="plain-list lines">
          {stuck.map((item) => (
            <li key={item.key} className="line">
              <p className="text text--strong">{reasonsOf(item).join(' · ')}</p>
              <p className="text row">
                <ItemLink issueKey={item.key} />
                <span>{item.summary}</span>
                <StatusLozenge {...item.status} />
                {item.assigneeName && <span className="text--subtle">{say.assignee(item.assigneeName)}</span>}
              </p>
            </li>
          ))}
        </ul>
      )}
      {stuck.some((item) => item.isAgeing) && (
        <p className="text text--small text--subtle">
          {say.ageingFromLabel} <KnownNumber value={report.ageingFromDays} show={say.ageingFrom} />
        </p>
      )}
    </section>
  );
}

function reasonsOf(item: SprintItem): readonly string[] {
  const age = item.isAgeing && item.ageInDays !== null ? [say.ageing(Math.floor(item.ageInDays))] : [];
  return [...item.blockedBecause, ...age];
}
