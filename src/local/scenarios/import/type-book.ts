/** Issue types by name and level; team-managed projects own theirs. */
import type { SeedIssueType } from '../../jira/seed';
import type { ImportedType } from './imported';

const epicNames = /^(epic|épopée|épica|épico|长篇故事|史诗|エピック|эпик)$/i;
const subtaskNames = /^(sub-?task|unteraufgabe|sous-tâche|subtarea|子任务|サブタスク|подзадача)$/i;

export class TypeBook {
  private readonly types = new Map<string, SeedIssueType>();
  private readonly used = new Map<string, Set<string>>();

  constructor(private readonly listed: readonly ImportedType[]) {}

  of(type: ImportedType, owner: string | null, projectKey: string): string {
    const known =
      this.listed.find((listed) => listed.id !== null && listed.id === type.id && listed.name === type.name) ?? type;
    const hierarchyLevel = levelOf(known);
    const name = `${owner ?? ''}/${type.name}/${hierarchyLevel}`;
    const found = this.types.get(name) ?? {
      id: String(10001 + this.types.size),
      name: type.name,
      hierarchyLevel,
      ...(owner === null ? {} : { projectKey: owner }),
    };
    this.types.set(name, found);
    this.used.set(projectKey, (this.used.get(projectKey) ?? new Set<string>()).add(found.id));
    return found.id;
  }

  idsOf(projectKey: string): string[] {
    return [...(this.used.get(projectKey) ?? [])];
  }

  all(): SeedIssueType[] {
    return [...this.types.values()];
  }
}

function levelOf(type: ImportedType): SeedIssueType['hierarchyLevel'] {
  if (type.isSubtask || subtaskNames.test(type.name)) return -1;
  if (type.hierarchyLevel !== null) return type.hierarchyLevel >= 1 ? 1 : type.hierarchyLevel < 0 ? -1 : 0;
  return epicNames.test(type.name) ? 1 : 0;
}
