/** What a new site of Jira Cloud starts with, in its order. */
export const resolutions = [
  { id: '10000', name: 'Done' },
  { id: '10001', name: "Won't Do" },
  { id: '10002', name: 'Duplicate' },
  { id: '10003', name: 'Cannot Reproduce' },
] as const;

/** What a workflow sets by itself where it asks nobody. */
export const usualResolution = resolutions[0].name;

/** Imported issues may bear other names; the site knows none of those by an id of its own. */
export const resolutionIdOf = (name: string): string =>
  (resolutions.find((each) => each.name === name) ?? resolutions[0]).id;
