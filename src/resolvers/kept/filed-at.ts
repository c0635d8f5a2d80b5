/** When an item was filed, on the rising scale that the duplicate index wants: seconds since 1970. */
export function filedAt(createdAt: string): number {
  const inMs = Date.parse(createdAt);
  return Number.isNaN(inMs) ? 0 : Math.floor(inMs / 1_000);
}
