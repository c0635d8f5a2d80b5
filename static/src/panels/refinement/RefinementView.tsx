import { useRef, useState } from 'react';
import type { RefinementAnswer } from '../../../../src/contract';
import type { Finding } from '../../../../src/core/model/finding';
import { Notice } from '../../ui/Notice';
import { refinementWords as say } from '../../words/refinement';
import { CriteriaList } from './CriteriaList';
import { Facts } from './Facts';
import { Findings } from './Findings';
import { ItemText } from './ItemText';
import { LevelStrip } from './LevelStrip';
import { MutedList } from './MutedList';
import { QuestionList } from './QuestionList';
import { findingId } from './finding-id';

export function RefinementView({ answer }: { readonly answer: RefinementAnswer }) {
  const { issue, review } = answer;
  const [isTextOpen, setTextOpen] = useState(false);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  // Focus follows a person's wish to see a mark, never a refresh.
  const isFocusWanted = useRef(false);
  const showInText = (finding: Finding): void => {
    isFocusWanted.current = true;
    setSelectedId(findingId(finding));
    setTextOpen(true);
  };
  return (
    <>
      <h1 className="visually-hidden">{say.title(issue.key)}</h1>
      <div className="refinement">
        <div className="refinement__main">
          <LevelStrip review={review} levelName={answer.levelName} />
          {review.language === 'other' && <Notice tone="information" title={say.otherLanguage} />}
          <Findings answer={answer} onShow={showInText} />
          <ItemText
            review={review}
            isOpen={isTextOpen}
            onToggle={setTextOpen}
            selectedId={selectedId}
            onSelect={showInText}
            isFocusWanted={isFocusWanted}
          />
        </div>
        <div className="refinement__side">
          <CriteriaList criteria={review.criteria} />
          <QuestionList questions={review.questions} />
          <Facts answer={answer} />
          <MutedList muted={answer.muted} canEdit={answer.canEdit} />
        </div>
      </div>
    </>
  );
}
