import { useState } from 'react';
import type { RefinementAnswer } from '../../../../src/contract';
import { Notice } from '../../ui/Notice';
import { refinementWords as say } from '../../words/refinement';
import { CriteriaList } from './CriteriaList';
import { Facts } from './Facts';
import { Findings } from './Findings';
import { ItemText, type Selection } from './ItemText';
import { LevelStrip } from './LevelStrip';
import { MutedList } from './MutedList';
import { QuestionList } from './QuestionList';
import { identified, type IdentifiedFinding } from './identified-finding';

export function RefinementView({ answer }: { readonly answer: RefinementAnswer }) {
  const { issue, review } = answer;
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
          <LevelStrip review={review} levelName={answer.levelName} />
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
