import { worthFieldsIn, type WorthFields } from './worth-fields';

/** A field as Jira lists it: what Tandem needs to recognise the few it uses. */
export interface FieldDefinition {
  readonly id: string;
  readonly name: string;
  readonly untranslatedName?: string | null | undefined;
  /** Jira's type key for custom fields, such as "com.pyxis.greenhopper.jira:gh-sprint". */
  readonly customType: string | null;
  readonly type: string | null;
}

export interface NamedField {
  readonly fieldId: string;
  readonly fieldName: string;
}

/** The fields that mean something to Tandem on this site, found by type first and by name where Jira gives no type. */
export interface SiteFields {
  readonly sprint: NamedField | null;
  readonly flagged: NamedField | null;
  readonly epicLink: NamedField | null;
  /** Fields a team may estimate in: the company-managed one ("Story Points") first. */
  readonly estimates: readonly (NamedField & { readonly isTeamManaged: boolean })[];
  readonly acceptance: readonly NamedField[];
  /** Jira's order of the backlog; absent where the site has none, or nobody asked. */
  readonly rank?: NamedField;
  /** What a team says of an item's worth; absent where nobody asked. */
  readonly worth?: WorthFields;
}

/** For who reads none of a site's own fields. */
export const noSiteFields: SiteFields = { sprint: null, flagged: null, epicLink: null, estimates: [], acceptance: [] };

const storyPointNames =
  /^(story[ -]?points?|punti( della)? storia|puntos de( la)? historia|pontos (de|da) história|points? de( la)? story|story[ -]?punkte|storypoeng|storypunkter|historiapisteet|очки истории|stori punkty|punkty historii|ストーリー ?ポイント|故事点数?|故事點數?|스토리 ?포인트)$/iu;
const flagNames =
  /^(flagged|markiert|marqué|marcado|marcada|contrassegnato|gemarkeerd|flaggad|flagget|merkitty|oznaczone|помечено|フラグ付き|已标记|已標幟|플래그됨)$/iu;
const acceptanceNames =
  /acceptance|akzeptanz|abnahmekriteri|crit[èe]res d.acceptation|criterios de aceptaci|crit[ée]rios de aceita|criteri di accettazione|acceptatiecriteri|acceptanskriteri|akseptansekriteri|hyväksymiskriteeri|критерии при[её]мки|kryteria akceptacji|akceptační|受け?入れ?(基準|条件)|验收(标准|条件)|驗收(標準|條件)|인수 ?(기준|조건)|definition of done/iu;

export function recogniseFields(definitions: readonly FieldDefinition[]): SiteFields {
  const named = (field: FieldDefinition | undefined): NamedField | null =>
    field ? { fieldId: field.id, fieldName: field.name } : null;
  const custom = definitions.filter((field) => field.id.startsWith('customfield_'));
  const ofType = (suffix: string) => custom.find((field) => field.customType?.endsWith(`:${suffix}`));
  const isCalled = (field: FieldDefinition, pattern: RegExp) =>
    pattern.test(field.name.trim()) || (field.untranslatedName ? pattern.test(field.untranslatedName.trim()) : false);
  const isTeamManaged = (field: FieldDefinition) => field.customType?.endsWith(':jsw-story-points') ?? false;
  const rank = named(ofType('gh-lexo-rank'));
  const worth = worthFieldsIn(custom);
  const estimates = custom
    .filter((field) => isTeamManaged(field) || (field.type === 'number' && isCalled(field, storyPointNames)))
    .map((field) => ({ fieldId: field.id, fieldName: field.name, isTeamManaged: isTeamManaged(field) }));
  return {
    sprint: named(ofType('gh-sprint')),
    flagged: named(custom.find((field) => isCalled(field, flagNames) && field.type !== 'number')),
    epicLink: named(ofType('gh-epic-link')),
    estimates: estimates.sort((a, b) => Number(a.isTeamManaged) - Number(b.isTeamManaged)),
    acceptance: custom
      .filter(
        (field) =>
          (field.type === 'string' || field.type === 'any' || field.type === 'doc') && isCalled(field, acceptanceNames),
      )
      .map((field) => ({ fieldId: field.id, fieldName: field.name })),
    ...(rank ? { rank } : {}),
    ...(Object.keys(worth).length > 0 ? { worth } : {}),
  };
}

/** Which of the site's estimation fields an item is sized in: the one that holds a value, else its project's own kind. */
export function estimateFieldOf(
  fields: SiteFields,
  values: Readonly<Record<string, unknown>>,
  project: { readonly isTeamManaged: boolean },
): NamedField | null {
  const present = fields.estimates.filter((field) => field.fieldId in values);
  const filled = present.find((field) => typeof values[field.fieldId] === 'number');
  const own = present.find((field) => field.isTeamManaged === project.isTeamManaged);
  return filled ?? own ?? present[0] ?? null;
}
