import type { ItemKind } from '../../core/model/item';

/** What a site may call its types. Jira translates its own names; teams write their own in their own language. */
const names: Readonly<Record<'story' | 'bug' | 'task' | 'spike', readonly string[]>> = {
  story: [
    ...['story', 'user story', 'userstory', 'historia', 'historia de usuario', 'história'],
    ...[
      'história de usuário',
      'récit',
      'récit utilisateur',
      'anwendergeschichte',
      'storia',
      'verhaal',
      'gebruikersverhaal',
    ],
    ...['berättelse', 'användarberättelse', 'historie', 'brukerhistorie', 'brugerhistorie', 'tarina', 'käyttäjätarina'],
    ...[
      'история',
      'пользовательская история',
      'історія',
      'historyjka',
      'příběh',
      'príbeh',
      'történet',
      'poveste',
      'hikaye',
    ],
    ...['ストーリー', '故事', '用户故事', '使用者故事', '스토리', '사용자 스토리', 'câu chuyện', 'เรื่องราว'],
  ],
  bug: [
    ...[
      'bug',
      'defect',
      'error',
      'fehler',
      'bogue',
      'anomalie',
      'incidencia',
      'errore',
      'fout',
      'fel',
      'bugg',
      'feil',
      'fejl',
    ],
    ...['virhe', 'ошибка', 'баг', 'дефект', 'помилка', 'błąd', 'chyba', 'hiba', 'eroare', 'hata', 'erro'],
    ...['バグ', '不具合', '缺陷', '错误', '故障', '錯誤', '버그', 'lỗi'],
  ],
  task: [
    ...[
      'task',
      'technical task',
      'chore',
      'aufgabe',
      'tâche',
      'tarea',
      'attività',
      'taak',
      'uppgift',
      'oppgave',
      'opgave',
    ],
    ...['tehtävä', 'задача', 'завдання', 'zadanie', 'úkol', 'úloha', 'feladat', 'sarcină', 'görev', 'tarefa'],
    ...['タスク', '任务', '任務', '작업', 'nhiệm vụ', 'งาน'],
  ],
  spike: [
    'spike',
    'research',
    'investigation',
    'recherche',
    'untersuchung',
    'investigación',
    'исследование',
    '調査',
    '调研',
    '조사',
  ],
};

const kinds = new Map<string, ItemKind>(
  (Object.keys(names) as (keyof typeof names)[]).flatMap((kind) => names[kind].map((name) => [name, kind] as const)),
);

/** The level decides first, for it does not depend on language; then Jira's own English name, then the site's. */
export function kindOf(type: {
  readonly name: string;
  readonly untranslatedName?: string | null | undefined;
  readonly subtask?: boolean | null | undefined;
  readonly hierarchyLevel?: number | null | undefined;
}): ItemKind {
  if (type.subtask === true || (type.hierarchyLevel ?? 0) < 0) return 'subtask';
  if ((type.hierarchyLevel ?? 0) > 0) return 'epic';
  for (const name of [type.untranslatedName, type.name]) {
    const kind = name ? kinds.get(name.trim().toLocaleLowerCase('en')) : undefined;
    if (kind) return kind;
    if (name && /^epi[ck]$/i.test(name.trim())) return 'epic';
  }
  return 'other';
}
