import type { DependencyGraph, DependencyNode, MapGroup } from '../../model/dependency-graph';
import { projectOf } from './dependency-graph';

/** Which box an item goes into where there are too many to draw each. */
export function groupOf({ where, key, kind, epicId }: DependencyNode): MapGroup {
  switch (where) {
    case 'backlog':
      return epicId === null ? { kind: 'no-epic', of: kind ?? 'other' } : { kind: 'epic', id: epicId };
    case 'other-project':
      return { kind: 'project', key: projectOf(key) };
    case 'not-read':
      return { kind: 'not-read' };
  }
}

/** The same text, the same group. */
export function nameOfGroup(group: MapGroup): string {
  switch (group.kind) {
    case 'epic':
      return `epic ${group.id}`;
    case 'no-epic':
      return `no epic ${group.of}`;
    case 'project':
      return `project ${group.key}`;
    case 'not-read':
      return 'not read';
  }
}

/** Whether the item at a place belongs to the group; every item does where there is none. */
export function isInGroup(
  group: MapGroup | null,
  { nodes }: Pick<DependencyGraph, 'nodes'>,
): (place: number) => boolean {
  if (!group) return () => true;
  const name = nameOfGroup(group);
  const names = nodes.map((node) => nameOfGroup(groupOf(node)));
  return (place) => names[place] === name;
}
