/** "ari:cloud:jira::site/<cloudId>", the only sign of the site that the context of an event or a queue carries. */
export function cloudIdIn(context: unknown): string {
  const installed =
    typeof context === 'object' && context !== null && 'installContext' in context ? context.installContext : undefined;
  return typeof installed === 'string' ? (installed.split('/').at(-1) ?? '') : '';
}
