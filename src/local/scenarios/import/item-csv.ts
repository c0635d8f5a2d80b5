/** A CSV with a title or summary column, and perhaps description, key and story points. */
import { wikiDocument } from '../wiki/wiki-document';
import { CsvHeader, type CsvRow } from './csv-rows';
import { bareIssue, type Harvest, type ImportedProject } from './imported';
import { longestText, restOf, shortened, tooLong } from './story-lines';

export const titleColumns = ['title', 'summary'] as const;
const keyColumns = ['issuekey', 'issue key', 'key', 'id'];
const pointColumns = ['storypoints', 'storypoint', 'story points', 'story point', 'points'];
const issueKey = /^([A-Z][A-Z0-9_]{0,30})-[1-9]\d{0,9}$/;

export function readItemCsv(rows: readonly CsvRow[], file: string, fallback: ImportedProject, harvest: Harvest): void {
  const header = new CsvHeader(rows[0]?.cells ?? []);
  for (const row of rows.slice(1)) {
    const place = { file, line: row.line };
    const skip = (why: string) => harvest.skipped.push({ ...place, why });
    const misfit = header.misfit(row);
    if (misfit !== null) {
      skip(misfit);
      continue;
    }
    const title = header.first(row, ...titleColumns);
    const description = header.first(row, 'description', 'text', 'body');
    const pointText = header.first(row, ...pointColumns);
    const storyPoints = pointText === null ? null : Number(pointText.replace(',', '.'));
    if (title === null) skip('has no title');
    else if (title.length > longestText) skip(`its title ${tooLong(title)}`);
    else if (description !== null && description.length > longestText) skip(`its description ${tooLong(description)}`);
    else if (storyPoints !== null && (!Number.isFinite(storyPoints) || storyPoints < 0))
      skip(`"${pointText}" is no number of story points`);
    else {
      const given = header.first(row, ...keyColumns)?.toUpperCase() ?? '';
      const key = issueKey.exec(given);
      const projectKey = key?.[1];
      const project =
        projectKey === undefined ? fallback : { key: projectKey, name: projectKey, style: null, isArchived: false };
      const whole = title.replace(/\s+/g, ' ');
      harvest.issues.push({
        ...bareIssue(place, project, shortened(whole)),
        key: key === null ? null : given,
        description: description !== null ? wikiDocument(wholeText(whole, description)) : restOf(whole),
        storyPoints,
      });
    }
  }
}

function wholeText(title: string, description: string): string {
  return restOf(title) === null ? description : `${title}\n\n${description}`;
}
