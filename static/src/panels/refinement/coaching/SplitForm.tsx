import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import type { CreatedChildren, SplitSuggestion } from '../../../../../src/contract';
import { problemOf } from '../../../asking/use-question';
import { ask } from '../../../forge';
import { Button } from '../../../ui/Button';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { coachingWords } from '../../../words/coaching';
import { words } from '../../../words/shared';
import { ChildRow } from './ChildRow';
import { CreatedNotice } from './CreatedNotice';
import { childrenAtMost, complaintAbout, draftsOf, wantedTitles, type ChildDraft } from './child-draft';

const say = coachingWords.split;

/** The proposed children to choose from and to reword; what Jira does not take stays as it was typed. */
export function SplitForm({ suggestion }: { readonly suggestion: SplitSuggestion }) {
  // Until somebody touches them, the titles follow the text.
  const [edited, setEdited] = useState<readonly ChildDraft[] | null>(null);
  const [complaint, setComplaint] = useState<string | null>(null);
  const [madeSoFar, setMadeSoFar] = useState<CreatedChildren['created']>([]);
  const queries = useQueryClient();
  const id = useId();
  const proposed = suggestion.children.filter((title) => !madeSoFar.some((made) => made.title === title));
  const drafts = edited ?? draftsOf(proposed);
  const titles = wantedTitles(drafts);
  const nextId = Math.max(-1, ...drafts.map((draft) => draft.id)) + 1;
  const creation = useMutation({
    mutationFn: (wanted: readonly string[]) =>
      ask('createChildren', { titles: [...wanted], pattern: suggestion.pattern }),
    onSuccess: ({ created }) => {
      setMadeSoFar((before) => [...before, ...created]);
      // One draft goes for each item made; equal titles are counted, not all dropped.
      const made = created.map(({ title }) => title);
      setEdited(
        drafts.filter(({ title, isChosen }) => {
          const at = isChosen ? made.indexOf(title.trim()) : -1;
          if (at >= 0) made.splice(at, 1);
          return at < 0;
        }),
      );
      void queries.invalidateQueries({ queryKey: ['refinement', {}] });
    },
  });
  const change = (changed: ChildDraft): void => {
    setComplaint(null);
    setEdited(drafts.map((draft) => (draft.id === changed.id ? changed : draft)));
  };
  const add = (): void => {
    setEdited([...drafts, { id: nextId, title: '', isChosen: true }]);
  };
  /** What was made and deleted again is a draft again. */
  const putBack = (keys: readonly string[]): void => {
    const back = madeSoFar.filter(({ key }) => keys.includes(key)).map(({ title }) => title);
    setMadeSoFar(madeSoFar.filter(({ key }) => !keys.includes(key)));
    setEdited([...drafts, ...back.map((title, index) => ({ id: nextId + index, title, isChosen: true }))]);
    void queries.invalidateQueries({ queryKey: ['refinement', {}] });
  };
  const create = (event: FormEvent): void => {
    event.preventDefault();
    if (creation.isPending) return;
    const found = complaintAbout(titles);
    setComplaint(found);
    if (!found) creation.mutate(titles);
  };
  const problem = creation.isError ? problemOf(creation.error) : null;
  return (
    <form className="stack" onSubmit={create} aria-label={suggestion.name}>
      {suggestion.children.length === 0 && <p className="text text--subtle text--small">{say.noChildren}</p>}
      {drafts.map((draft, index) => (
        <ChildRow key={draft.id} draft={draft} index={index + 1} isBusy={creation.isPending} onChange={change} />
      ))}
      {complaint && (
        <p className="text complaint" role="alert" id={`${id}-complaint`}>
          {complaint}
        </p>
      )}
      {problem && (
        <ProblemNotice
          title={say.failed}
          // Without an answer nobody knows whether Jira had already begun.
          problem={problem === words.notReached ? { ...problem, advice: say.unsure } : problem}
        />
      )}
      {creation.isSuccess && (
        <CreatedNotice
          key={creation.submittedAt}
          outcome={creation.data}
          isAllMade={drafts.length === 0}
          onRemoved={putBack}
        />
      )}
      <div className="row">
        {drafts.length > 0 && (
          <Button type="submit" look="primary" isBusy={creation.isPending}>
            {say.create(titles.length)}
          </Button>
        )}
        {drafts.length < childrenAtMost && (
          <Button look="subtle" onClick={add}>
            {say.addTitle}
          </Button>
        )}
      </div>
    </form>
  );
}
