import { ItemLink } from '../../ui/ItemLink';

/** The items a sentence is about, in a row. */
export function Keys({ keys }: { readonly keys: readonly string[] }) {
  if (keys.length === 0) return null;
  return (
    <p className="text row">
      {keys.map((key) => (
        <ItemLink key={key} issueKey={key} />
      ))}
    </p>
  );
}
