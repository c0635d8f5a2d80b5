import './today.css';
import type { NamedItem } from '../../../../src/contract';
import type { Today, TodayTask } from '../../../../src/core/model/health-report';
import { NamedList } from '../../ui/NamedList';
import { Notice } from '../../ui/Notice';
import { backlogWords } from '../../words/backlog';

const say = backlogWords.today;

/** What the day asks of the two, each with why now and where to begin; calm where it asks nothing. */
export function TodaySection(props: {
  readonly today: Today;
  readonly named: ReadonlyMap<string, NamedItem>;
  /** Leads to where a rule's word on the backlog stands. */
  readonly onSee: (rule: string) => void;
}) {
  const { productOwner, scrumMaster } = props.today;
  if (productOwner.length + scrumMaster.length === 0) {
    return (
      <Notice tone="success" title={say.allCalm.title}>
        {say.allCalm.text}
      </Notice>
    );
  }
  return (
    <div className="today">
      <Tasks {...props} title={say.productOwner} tasks={productOwner} />
      <Tasks {...props} title={say.scrumMaster} tasks={scrumMaster} />
    </div>
  );
}

function Tasks(props: {
  readonly title: string;
  readonly tasks: readonly TodayTask[];
  readonly named: ReadonlyMap<string, NamedItem>;
  readonly onSee: (rule: string) => void;
}) {
  return (
    <section className="stack" aria-label={props.title}>
      <h2 className="heading-section">{props.title}</h2>
      {props.tasks.length === 0 && <p className="text text--subtle">{say.calm}</p>}
      <ol className="plain-list today__tasks">
        {props.tasks.map((task) => (
          <li key={task.rule} className="today__task">
            <h3 className="today__what">{task.what}</h3>
            <p className="text">
              <span className="text--subtle">{say.whyNow}</span> {task.whyNow}
            </p>
            {task.itemIds.length > 0 && (
              <NamedList
                label={say.items(task.itemIds.length)}
                labelFor={task.what}
                ids={task.itemIds}
                count={task.itemIds.length}
                known={props.named}
              />
            )}
            <div>
              <button
                type="button"
                className="text-button"
                aria-label={say.seeWhy(task.what)}
                onClick={() => props.onSee(task.rule)}
              >
                {say.see}
              </button>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
