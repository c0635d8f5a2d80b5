import type { Excerpt } from '../../../../../src/core/model/finding';

const shownAtMost = 6;

/** The item's own words that a piece of advice rests on, each once. */
export function Evidence({ label, excerpts }: { readonly label: string; readonly excerpts: readonly Excerpt[] }) {
  const quotes = [...new Set(excerpts.map(({ text }) => text.trim()))].slice(0, shownAtMost);
  if (quotes.length === 0) return null;
  return (
    <div className="evidence text--small">
      <span className="text--subtle">{label}</span>
      <ul className="row plain-list">
        {quotes.map((quote) => (
          <li key={quote}>
            <mark className="mark mark--hint">{quote}</mark>
          </li>
        ))}
      </ul>
    </div>
  );
}
