/** What the queue should do after a task: nothing, call again at once with the same task, or call again later. */
export type TaskEnd =
  { readonly kind: 'done' | 'skipped' | 'continue' } | { readonly kind: 'wait'; readonly seconds: number };
