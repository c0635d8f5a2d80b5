import type { HealthReport, Today, TodayTask } from '../../core/model/health-report';
import { namedKeys } from '../../core/text/named-keys';

interface Told {
  readonly report: HealthReport;
  readonly today: Today;
}

/** Keys of items that the sentences of a report name. */
export function keysToldIn({ report, today }: Told): readonly string[] {
  const told = [
    ...report.parts.flatMap(({ judged, nextAction }) =>
      judged.kind === 'known' ? [judged.value.sentence, nextAction] : [nextAction],
    ),
    ...[...today.productOwner, ...today.scrumMaster].flatMap(({ what, whyNow }) => [what, whyNow]),
  ];
  return [...new Set(told.flatMap(namedKeys))];
}

/** The same sentences for somebody who may not see some of the items that they name. */
export function withoutKeys(told: Told, hidden: readonly string[]): Told {
  if (hidden.length === 0) return told;
  const pattern = new RegExp(`\\b(?:${hidden.join('|')})(?!\\d)`, 'g');
  const masked = (text: string): string => text.replaceAll(pattern, 'a hidden item');
  const maskedTask = (task: TodayTask): TodayTask => ({
    ...task,
    ...{ what: masked(task.what), whyNow: masked(task.whyNow) },
  });
  const parts = told.report.parts.map((part) => ({
    ...part,
    nextAction: masked(part.nextAction),
    judged:
      part.judged.kind === 'known'
        ? { ...part.judged, value: { ...part.judged.value, sentence: masked(part.judged.value.sentence) } }
        : part.judged,
  }));
  const { productOwner, scrumMaster } = told.today;
  return {
    report: { ...told.report, parts },
    today: { productOwner: productOwner.map(maskedTask), scrumMaster: scrumMaster.map(maskedTask) },
  };
}
