/** A shop whose backlog was read, with a field "Business Value" on some or all of its items. */
import { runProjectTask } from '../../../src/jobs/project-task';
import { openEmbeddedJira } from '../../../src/local/jira/embedded-jira';
import { baseUrl, field, people, siteNow, siteSeed, type IssueSketch } from '../../support/site-seed';
import { openTandem } from '../open-tandem';

export const shop = { project: { id: '10001', key: 'SHOP' } };
export const valueField = 'customfield_10900';

const item = (key: string, value: number | null): IssueSketch => ({
  key,
  customFields: { [field.storyPoints]: 2, ...(value === null ? {} : { [valueField]: value }) },
});

/** Items of two points each, in this order, by what the field says of their value; then what else is there. */
export async function openWorth(values: readonly (number | null)[], others: readonly IssueSketch[] = []) {
  const issues = [...values.map((value, place) => item(`SHOP-${place + 1}`, value)), ...others];
  const seed = siteSeed({ issues, links: [] });
  const custom = 'com.atlassian.jira.plugin.system.customfieldtypes:float';
  const customFields = [
    ...seed.customFields,
    { id: valueField, name: 'Business Value', custom, type: 'number' as const },
  ];
  const tandem = openTandem(openEmbeddedJira({ ...seed, customFields }, { now: () => siteNow, baseUrl }));
  await runProjectTask({ projectId: '10001', task: 'records' }, tandem.openWorld(''), () => 900_000);
  const order = async () => {
    const { found } = await tandem.openWorld(people.productOwner).asUser.search({
      ...{ jql: 'project = SHOP ORDER BY Rank', estimate: null, itemsAtMost: 10 },
      fields: await tandem.openWorld(people.productOwner).asUser.siteFields(),
    });
    return found.map(({ item: { key } }) => key);
  };
  return { tandem, order };
}
