/** Weight of the sprint that lies `sprintsBetween` sprints back: each older one counts a tenth less. */
export const recencyWeight = (sprintsBetween: number): number => 0.9 ** sprintsBetween;

/** Older sprints weigh under 2 %: leaving them out changes nothing that can be seen. */
export const sprintsLookedAt = 40;
