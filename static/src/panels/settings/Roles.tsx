import { useState } from 'react';
import type { PeopleAnswer } from '../../../../src/contract';
import { useQuestion } from '../../asking/use-question';
import { settingsWords } from '../../words/settings';
import { PersonFinder } from './PersonFinder';
import type { Role } from './settings-draft';
import type { SettingsPart } from './settings-part';

const say = settingsWords.roles;
const roles = Object.keys(say.names) as readonly Role[];

type Person = PeopleAnswer['named'][number];

/** Who is accountable for what: account ids are kept, names are asked of Jira each time. */
export function Roles(part: SettingsPart) {
  const [idsAtFirst] = useState(() => [...new Set(roles.flatMap((role) => part.draft.roles[role]))]);
  return idsAtFirst.length > 0 ? <NamedRoles {...part} ids={idsAtFirst} /> : <RoleFields {...part} named={[]} />;
}

function NamedRoles({ ids, ...part }: SettingsPart & { readonly ids: string[] }) {
  const asked = useQuestion('people', { accountIds: ids });
  return (
    <RoleFields
      {...part}
      named={asked.state === 'ready' ? asked.answer.named : []}
      areNamesComing={asked.state === 'loading'}
    />
  );
}

function RoleFields(part: SettingsPart & { readonly named: readonly Person[]; readonly areNamesComing?: boolean }) {
  const { draft, isReadOnly, onChange } = part;
  // Whoever was chosen just now is known by name already.
  const [chosen, setChosen] = useState<readonly Person[]>([]);
  const nameOf = (accountId: string): string =>
    [...chosen, ...part.named].find((person) => person.accountId === accountId)?.displayName ??
    (part.areNamesComing ? say.nameComes : say.nameless);
  const put = (role: Role, accountIds: readonly string[]): void =>
    onChange({ ...draft, roles: { ...draft.roles, [role]: accountIds } });
  return (
    <section className="stack">
      <h2 className="heading-section">{say.title}</h2>
      <p className="text text--subtle">{say.help}</p>
      {roles.map((role) => (
        <fieldset key={role} className="settings__fieldset">
          <legend className="text--strong">{say.names[role]}</legend>
          {draft.roles[role].length === 0 && <p className="text text--subtle text--small">{say.nobody}</p>}
          <ul className="plain-list">
            {draft.roles[role].map((accountId) => (
              <li key={accountId} className="row">
                {nameOf(accountId)}
                {!isReadOnly && (
                  <button
                    type="button"
                    className="text-button text--small"
                    aria-label={say.removeNamed(nameOf(accountId), say.names[role])}
                    onClick={() =>
                      put(
                        role,
                        draft.roles[role].filter((each) => each !== accountId),
                      )
                    }
                  >
                    {say.remove}
                  </button>
                )}
              </li>
            ))}
          </ul>
          {!isReadOnly && (
            <PersonFinder
              label={say.add(say.names[role])}
              isChosen={(accountId) => draft.roles[role].includes(accountId)}
              onChoose={(person) => {
                setChosen((before) => [...before, person]);
                put(role, [...draft.roles[role], person.accountId]);
              }}
            />
          )}
        </fieldset>
      ))}
    </section>
  );
}
