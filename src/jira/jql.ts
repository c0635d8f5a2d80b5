/** A value inside JQL: quoted, so that a name with spaces or quotes stays one value. */
export const jqlText = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** How JQL names a field by id: "cf[10016]" for custom fields, the id itself otherwise. */
export function jqlField(fieldId: string): string {
  const custom = /^customfield_(\d+)$/.exec(fieldId);
  return custom ? `cf[${custom[1]}]` : fieldId;
}
