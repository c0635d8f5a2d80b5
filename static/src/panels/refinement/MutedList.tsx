import type { MutedFinding } from '../../../../src/contract';
import { problemOf } from '../../asking/use-question';
import { useChange } from '../../asking/use-change';
import { Disclosure } from '../../ui/Disclosure';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { refinementWords as say } from '../../words/refinement';
import { nameOf } from './identified-finding';

/** What somebody silenced here, folded away, each with its reason and the way back. */
export function MutedList(props: { readonly muted: readonly MutedFinding[]; readonly canEdit: boolean }) {
  if (props.muted.length === 0) return null;
  return (
    <Disclosure title={say.muted(props.muted.length)}>
      <ul className="framed-list plain-list">
        {props.muted.map((each) => (
          <li key={`${each.finding.rule}:${each.finding.quote}:${each.finding.message}:${each.finding.start}`}>
            <Muted each={each} canEdit={props.canEdit} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Muted({ each, canEdit }: { readonly each: MutedFinding; readonly canEdit: boolean }) {
  const { finding, reason, byName, at } = each;
  const unmute = useChange('unmuteFinding', ['refinement', {}]);
  const letSpeak = (): void => unmute.mutate(nameOf(finding));
  return (
    <article className="finding">
      <p className="text">{finding.message}</p>
      {finding.quote && <blockquote className="finding__quote text--subtle">{finding.quote}</blockquote>}
      <p className="text">{say.mutedReason(reason)}</p>
      <p className="text text--subtle text--small">{say.mutedBy(byName, at)}</p>
      {unmute.isError && <ProblemNotice title={say.undoFailed} problem={problemOf(unmute.error)} />}
      {canEdit && (
        <div className="row">
          <button
            type="button"
            className="text-button"
            aria-label={say.unmuteNamed(finding.message)}
            aria-disabled={unmute.isPending}
            onClick={() => !unmute.isPending && letSpeak()}
          >
            {say.unmute}
          </button>
        </div>
      )}
    </article>
  );
}
