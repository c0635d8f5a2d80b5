/** Statuses by id and name: files of several sites may use one id for different statuses. */
import type { SeedBoard, SeedStatus } from '../../jira/seed';
import type { ImportedStatus } from './imported';
import { categoryNamed } from './status-names';

const boardOrder = ['new', 'indeterminate', 'done'] as const;

export class StatusBook {
  private readonly statuses = new Map<string, SeedStatus>();
  private readonly ids = new Set<string>();
  private readonly used = new Map<string, Set<string>>();

  /** `listed` is a site's own list of statuses; `observed` are those its issues mention, one for each issue. */
  constructor(
    private readonly listed: readonly ImportedStatus[],
    private readonly observed: readonly ImportedStatus[],
  ) {}

  /** The status an issue is in. */
  of(status: ImportedStatus, isResolved: boolean, projectKey: string): SeedStatus {
    const found = this.find(status, isResolved);
    this.use(found, projectKey);
    return found;
  }

  /** The id under which a history's status is known here; its own where nobody knows it. */
  idInHistory(id: string | null, name: string | null): string | null {
    if (id === null || name === null) return id;
    const known = this.statuses.get(nameOf({ id, name }));
    if (known !== undefined) return known.id;
    const listed = this.listed.find((status) => status.id === id && status.name === name);
    return listed === undefined ? id : this.find(listed, false).id;
  }

  idsOf(projectKey: string): string[] {
    return this.inBoardOrder(projectKey).map((status) => status.id);
  }

  columnsOf(projectKey: string): SeedBoard['columns'] {
    return this.inBoardOrder(projectKey).map((status) => ({ name: status.name, statusIds: [status.id] }));
  }

  doneIds(): string[] {
    return [...this.statuses.values()].filter((status) => status.category === 'done').map((status) => status.id);
  }

  /** Every project gets what its workflow lacks of the three categories, so that its issues can move. */
  all(projectKeys: readonly string[]): SeedStatus[] {
    for (const key of projectKeys) this.inBoardOrder(key);
    return [...this.statuses.values()];
  }

  private find(status: ImportedStatus, isResolved: boolean): SeedStatus {
    const known = this.statuses.get(nameOf(status));
    if (known !== undefined) return known;
    const category = this.categoryOf(status) ?? categoryNamed(status.name, isResolved) ?? 'indeterminate';
    const id = status.id !== null && !this.ids.has(status.id) ? status.id : this.freeId();
    const found = { id, name: status.name, category };
    this.ids.add(id);
    this.statuses.set(nameOf(status), found);
    return found;
  }

  /** A status has one category on its site; where issues disagree about it, as edited exports do, most of them decide. */
  private categoryOf(status: ImportedStatus): SeedStatus['category'] | null {
    const listed = this.listed.find((other) => nameOf(other) === nameOf(status) && other.category !== null);
    if (listed !== undefined) return listed.category;
    const counts = boardOrder.map((category) => ({
      category,
      count: this.observed.filter((other) => other.category === category && nameOf(other) === nameOf(status)).length,
    }));
    const most = counts.reduce((best, next) => (next.count > best.count ? next : best));
    return most.count > 0 ? most.category : status.category;
  }

  private freeId(): string {
    const listed = new Set(this.listed.map((status) => status.id));
    for (let id = 90001; ; id += 1) {
      if (!this.ids.has(String(id)) && !listed.has(String(id))) return String(id);
    }
  }

  private use(status: SeedStatus, projectKey: string): void {
    const own = this.used.get(projectKey) ?? new Set<string>();
    this.used.set(projectKey, own.add(status.id));
  }

  private inBoardOrder(projectKey: string): SeedStatus[] {
    const own = () =>
      [...this.statuses.values()].filter((status) => this.used.get(projectKey)?.has(status.id) === true);
    const missing = { new: 'To Do', indeterminate: 'In Progress', done: 'Done' };
    for (const category of boardOrder) {
      if (own().some((status) => status.category === category)) continue;
      this.use(this.find({ id: null, name: missing[category], category }, false), projectKey);
    }
    return boardOrder.flatMap((category) => own().filter((status) => status.category === category));
  }
}

function nameOf(status: { readonly id: string | null; readonly name: string }): string {
  return `${status.id ?? ''}/${status.name}`;
}
