import type { Change, StatusCategory } from '../../model/item';
import type { ItemHistory, LedgerRules, LedgerSprint } from './item-history';
import type { ItemState, Track } from './item-state';
import type { LedgerFaultId } from './sprint-ledger';

/** One change as it concerns one sprint: a track and its value before and after. */
export interface Reading {
  readonly track: Track;
  readonly from: ItemState[Track];
  readonly to: ItemState[Track];
}

/** A fault of one item's history, before anybody knows whether it matters. */
export interface NamedFault {
  readonly id: LedgerFaultId;
  readonly what: string;
}

export interface ReadChange {
  readonly readings: readonly Reading[];
  readonly faults: readonly NamedFault[];
}

/** A reader for one sprint under one team's rules; made once, used for every change of every item. */
export class ChangeReader {
  private readonly categories: ReadonlyMap<string, StatusCategory>;
  private readonly categoriesByName: ReadonlyMap<string, StatusCategory>;
  private readonly doneIds: ReadonlySet<string> | null;
  private readonly cancelledIds: ReadonlySet<string>;
  private readonly cancelled: ReadonlySet<string>;
  private readonly uncounted: ReadonlySet<string>;
  private readonly projects: ReadonlySet<string> | null;
  private readonly tracks = new Map<string, Track>();

  constructor(
    private readonly sprint: LedgerSprint,
    private readonly rules: LedgerRules,
  ) {
    this.categories = new Map(rules.statuses.map(({ id, category }) => [id, category]));
    this.categoriesByName = new Map(rules.statuses.map(({ name, category }) => [folded(name), category]));
    this.doneIds = rules.doneStatusIds === null ? null : new Set(rules.doneStatusIds);
    this.cancelledIds = new Set(rules.cancelledStatusIds);
    this.cancelled = new Set(rules.cancelledResolutions.map(folded));
    this.uncounted = new Set(rules.uncountedTypes.map(folded));
    this.projects = rules.projectIds === null ? null : new Set(rules.projectIds);
    for (const field of rules.fields.estimate) this.tracks.set(folded(field), 'estimate');
    for (const field of rules.fields.sprint) this.tracks.set(folded(field), 'isMember');
    this.tracks.set('status', 'work');
    this.tracks.set('resolution', 'resolutionCancels');
    this.tracks.set('issuetype', 'isCountedType');
    this.tracks.set('project', 'isOnBoard');
  }

  /** Null where the change does not concern a ledger. */
  trackOf(field: string): Track | null {
    return this.tracks.get(field) ?? this.tracks.get(folded(field)) ?? null;
  }

  /** The sprints a change puts the item into, by id or, where Jira gave none, by name. */
  read(change: Change): ReadChange {
    const faults: NamedFault[] = [];
    const both = (read: (value: string | null, text: string | null) => ItemState[Track], track: Track): ReadChange => ({
      readings: [{ track, from: read(change.from, change.fromText), to: read(change.to, change.toText) }],
      faults,
    });
    switch (this.trackOf(change.field)) {
      case 'estimate':
        return both((value, text) => this.estimate(value, text, faults), 'estimate');
      case 'isMember':
        return both((ids, names) => this.member(ids, names, faults), 'isMember');
      case 'work':
        return this.statusChange(change);
      case 'resolutionCancels':
        return both((id, name) => this.isCancelledResolution(id, name), 'resolutionCancels');
      case 'isCountedType':
        return both(
          (id, name) => !this.uncounted.has(folded(id ?? '')) && !this.uncounted.has(folded(name ?? '')),
          'isCountedType',
        );
      case 'isOnBoard':
        return both((id, name) => this.isShown(id) || this.isShown(name), 'isOnBoard');
      case 'exists':
      case 'statusCancels':
      case null:
        return { readings: [], faults };
    }
  }

  /** What the item is now. */
  present(history: ItemHistory): { readonly state: ItemState; readonly faults: ReadChange['faults'] } {
    const { item } = history;
    const faults: NamedFault[] = [];
    return {
      state: {
        exists: true,
        isMember: item.sprints.some(({ id }) => id === this.sprint.id),
        work: this.work(item.status.id, item.status.name, item.status.category, faults),
        resolutionCancels: this.isCancelledResolution(null, history.resolutionName ?? null),
        statusCancels: this.cancelledIds.has(item.status.id),
        isCountedType: item.kind !== 'subtask' && item.kind !== 'epic' && !this.uncounted.has(folded(item.typeName)),
        isOnBoard: history.projectId === undefined || history.projectId === null || this.isShown(history.projectId),
        estimate: this.rules.fields.estimate.length === 0 ? null : item.estimate,
      },
      faults,
    };
  }

  private statusChange(change: Change): ReadChange {
    const faults: NamedFault[] = [];
    const work: Reading = {
      track: 'work',
      from: this.work(change.from ?? '', change.fromText ?? '', null, faults),
      to: this.work(change.to ?? '', change.toText ?? '', null, faults),
    };
    const [from, to] = [this.cancelledIds.has(change.from ?? ''), this.cancelledIds.has(change.to ?? '')];
    return { readings: [work, { track: 'statusCancels', from, to }], faults };
  }

  private work(id: string, name: string, known: StatusCategory | null, faults: NamedFault[]): ItemState['work'] {
    // A status keeps its id when it is renamed; its name helps only where the id is gone.
    const category = known ?? this.categories.get(id) ?? this.categoriesByName.get(folded(name));
    if (this.doneIds?.has(id)) return 'done';
    if (category === undefined) {
      faults.push({
        id: 'unknown-status',
        what: `Its status “${name === '' ? id : name}” is not known any more; it counts as not done.`,
      });
      return 'todo';
    }
    // Done by category, but not in the last column: for this board it is still on its way.
    return category === 'done' && this.doneIds !== null ? 'inProgress' : category;
  }

  private member(ids: string | null, names: string | null, faults: NamedFault[]): boolean {
    if (ids !== null && ids.trim() !== '') return ids.split(',').some((id) => Number(id) === this.sprint.id);
    if (names === null || !`, ${names}, `.includes(`, ${this.sprint.name}, `)) return false;
    if ((this.rules.sprintNames ?? []).filter((name) => name === this.sprint.name).length > 1) {
      faults.push({
        id: 'ambiguous-sprint-name',
        what: `Its history names “${this.sprint.name}” without an id, and several sprints bear that name.`,
      });
    }
    return true;
  }

  private estimate(value: string | null, text: string | null, faults: NamedFault[]): number | null {
    const written = [value, text].find((one) => one !== null && one.trim() !== '') ?? null;
    if (written === null) return null;
    const number = Number(written.trim().replace(',', '.'));
    if (Number.isFinite(number)) return number;
    faults.push({
      id: 'unreadable-estimate',
      what: `Its estimate “${written.slice(0, 40)}” is no number; it counts as blank.`,
    });
    return null;
  }

  private isCancelledResolution(id: string | null, name: string | null): boolean {
    return (name !== null && this.cancelled.has(folded(name))) || (id !== null && this.cancelled.has(folded(id)));
  }

  private isShown(project: string | null): boolean {
    return this.projects === null || (project !== null && this.projects.has(project));
  }
}

const folded = (text: string): string => text.trim().toLowerCase();
