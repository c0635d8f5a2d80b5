import { useState, type ComponentType } from 'react';
import type { RefinementAnswer } from '../../../../src/contract';
import type { ItemKind } from '../../../../src/core/model/item';
import { Notice } from '../../ui/Notice';
import { refinementWords as say } from '../../words/refinement';
import { CriteriaList } from './CriteriaList';
import { Dependencies } from './Dependencies';
import { Facts } from './Facts';
import { Findings } from './Findings';
import { Folded } from './Folded';
import { ItemText, type Selection } from './ItemText';
import { LevelHistory } from './LevelHistory';
import { LevelMeanings } from './LevelMeanings';
import { LevelStrip } from './LevelStrip';
import { MutedList } from './MutedList';
import { QuestionList } from './QuestionList';
import { identified, type IdentifiedFinding } from './identified-finding';

const loadSplit = (): Promise<ComponentType> => import('./coaching/Split').then((file) => file.Split);
const loadRelatives = (): Promise<ComponentType> => import('./coaching/Relatives').then((file) => file.Relatives);
const loadCriteriaHelp = (): Promise<ComponentType> =>
  import('./coaching/CriteriaHelp').then((file) => file.CriteriaHelp);

/** An epic is described by its items, a sub-task by its parent. */
const withoutCriteria: readonly ItemKind[] = ['epic', 'subtask'];

export function RefinementView({ answer }: { readonly answer: RefinementAnswer }) {
  const { issue, review, split } = answer;
  const [isTextOpen, setTextOpen] = useState(false);
  const [selection, setSelection] = useState<Selection | null>(null);
  const findings = identified(review.findings);
  const showInText = (finding: IdentifiedFinding): void => {
    setSelection((before) => ({ id: finding.id, wish: (before?.wish ?? 0) + 1 }));
    setTextOpen(true);
  };
  return (
    <>
      <h1 className="visually-hidden">{say.title(issue.key)}</h1>
      <div className="refinement">
        <div className="refinement__main">
          <LevelStrip answer={answer} />
          {review.language === 'other' && <Notice tone="information" title={say.otherLanguage} />}
          <Findings answer={answer} findings={findings} onShow={showInText} />
          <ItemText
            review={review}
            findings={findings}
            isOpen={isTextOpen}
            onToggle={setTextOpen}
            selection={selection}
            onSelect={showInText}
          />
          {split && (split.ways > 0 || split.isRefused || split.isGeneral) && (
            <Folded title={say.splitIn(split.ways)} load={loadSplit} />
          )}
        </div>
        <div className="refinement__side">
          <CriteriaList criteria={review.criteria} />
          {!withoutCriteria.includes(issue.kind) && review.language !== 'other' && (
            <Folded title={say.helpWithCriteria} load={loadCriteriaHelp} />
          )}
          <QuestionList questions={review.questions} />
          <Dependencies answer={answer} />
          <Folded title={say.looksLike} load={loadRelatives} />
          <Facts answer={answer} />
          <LevelHistory changes={answer.levelHistory} />
          <MutedList muted={answer.muted} canEdit={answer.canEdit} />
          <LevelMeanings />
        </div>
      </div>
    </>
  );
}
