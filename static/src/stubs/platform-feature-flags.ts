/** Stands in for Atlassian's own feature flags: outside Atlassian every flag has its default. */
export const fg = (_flag: string): boolean => false;
