import './daily.css';
import { Button } from '../../../ui/Button';
import { CopyButton } from '../../../ui/CopyButton';
import { ItemLink } from '../../../ui/ItemLink';
import { usePlace } from '../../../place';
import { storyWords } from '../../../words/sprint-story';
import type { Talk } from './talk';
import { talkDocument, talkHtml, talkText } from './talk-copies';

const say = storyWords.daily;

/** What the daily talks about, in order; to be read here, copied where the team writes, or printed. */
export function TalkList({ talk }: { readonly talk: Talk }) {
  const { siteUrl } = usePlace();
  if (talk.lines.length === 0) return <p className="text text--subtle">{say.nothing}</p>;
  const text = talkText(talk);
  return (
    <div className="talk stack">
      <p className="text text--subtle text--small talk__help">{say.help}</p>
      <p className="talk__printed text--strong">{talk.sprintName}</p>
      <p className="talk__printed">{talk.goal ? say.goal(talk.goal) : say.noGoal}</p>
      <ol className="talk__list">
        {talk.lines.map((line) => (
          <li key={line.key}>
            <p className="text row">
              <ItemLink issueKey={line.key} />
              <span>{line.summary}</span>
              <span className="text--subtle">{[line.statusName, line.assigneeName].filter(Boolean).join(', ')}</span>
            </p>
            <p className="text text--subtle text--small">{line.because.join(' · ')}</p>
          </li>
        ))}
      </ol>
      <div className="row talk__actions">
        <CopyButton text={text} name={say.copyText} />
        <CopyButton text={text} html={talkHtml(talk, siteUrl)} name={say.copyRich} />
        <CopyButton text={JSON.stringify(talkDocument(talk, siteUrl))} name={say.copyDocument} />
        <Button onClick={() => window.print()}>{say.print}</Button>
      </div>
    </div>
  );
}
