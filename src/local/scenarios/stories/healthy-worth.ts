/**
 * What the Harvest Box team says its backlog is worth, by summary: business value, time criticality, risk reduction. It
 * scored nearly all that it has sized, and two items stand lower than their scores would put them.
 */
import type { WrittenItem } from '../life/written-item';
import { businessValueFieldId, riskReductionFieldId, timeCriticalityFieldId } from '../site/basis';

const scores: Readonly<Record<string, readonly [value: number, urgency: number, risk: number]>> = {
  'See how my deposit came about': [8, 3, 1],
  'Offer a replacement when a harvest fails': [13, 8, 5],
  'Cancel extras with one click from the reminder': [5, 2, 1],
  'Delivery window of two hours': [13, 5, 3],
  'Filter recipes by cooking time': [3, 1, 1],
  'Deposit balance is negative after a box was returned twice': [5, 5, 3],
  'Order the Christmas box': [20, 20, 2],
  'Download all invoices of a year': [3, 2, 1],
  'Share a large box with the neighbours': [8, 2, 3],
  'Season pass for a whole year': [13, 1, 2],
};

export function withWorth(item: WrittenItem): WrittenItem {
  const said = scores[item.summary];
  if (!said) return item;
  const [value, urgency, risk] = said;
  const worth = { [businessValueFieldId]: value, [timeCriticalityFieldId]: urgency, [riskReductionFieldId]: risk };
  return { ...item, customFields: { ...item.customFields, ...worth } };
}
