/** The smallest thing that Jira can be asked through: what Forge's requestJira is, and what tests put in its place. */
export type JiraHttp = (
  path: string,
  init: { readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly body?: string },
) => Promise<JiraHttpAnswer>;

export interface JiraHttpAnswer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}
