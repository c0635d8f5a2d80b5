import type { IssueType } from '../jira-shapes';

const kinds: readonly [RegExp, string, string][] = [
  [/epi[ck]/i, 'epic', 'M9 2 4 9h3.5L7 14l5-7H8.5z'],
  [/stor|anforder/i, 'story', 'M5 3h6v10l-3-2.6L5 13z'],
  [/bug|fehler|defect/i, 'bug', 'M8 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z'],
  [/spike|research/i, 'spike', 'M8 3v7M8 12.4v.6'],
  [/sub-?task|unteraufgabe/i, 'subtask', 'M4 4h5v5H4zM8 8h4v4H8z'],
];
const task = ['task', 'M4.5 8.2 7 10.7l4.5-5'] as const;

export function TypeIcon({ type }: { type: IssueType }): JSX.Element {
  const found = kinds.find(([pattern]) => pattern.test(type.name));
  const [kind, path] = found
    ? [found[1], found[2]]
    : type.hierarchyLevel === 1
      ? ['epic', 'M9 2 4 9h3.5L7 14l5-7H8.5z']
      : task;
  return (
    <svg
      className={`type-icon type-icon-${kind}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      role="img"
      aria-label={type.name}
    >
      <title>{type.name}</title>
      <rect width="16" height="16" rx="3" />
      <path d={path} />
    </svg>
  );
}
