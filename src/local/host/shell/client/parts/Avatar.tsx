/** A person's initials on a colour of their own. The name is next to it or in its title. */
export function Avatar({ name, isNamed = false }: { name: string | null; isNamed?: boolean }): JSX.Element {
  const initials = (name ?? '?')
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();
  const hue = [...(name ?? '')].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 5;
  const text = name ?? 'Unassigned';
  return (
    <span
      className={`avatar avatar-${name === null ? 'none' : hue}`}
      title={text}
      {...(isNamed ? { role: 'img', 'aria-label': text } : { 'aria-hidden': true })}
    >
      {name === null ? '–' : initials}
    </span>
  );
}
