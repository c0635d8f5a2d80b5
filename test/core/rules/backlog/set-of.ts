import { reviewItem } from '../../../../src/core/backlog/review-item';
import { defaultSettings } from '../../../../src/core/model/settings';
import type { SetExample, SetMember } from '../../../../src/core/rules/backlog/set-rule';
import { itemFrom } from '../../../../src/core/rules/item-example';

const around = { settings: defaultSettings, estimatesAreUsed: false, now: '2026-03-10T09:00:00.000Z' };

/** The items of an example, keyed ITEM-1 and so on, each understood alone. */
export const membersOf = (example: SetExample): readonly SetMember[] =>
  example.map((each, index) => {
    const item = { ...itemFrom(each), id: String(index + 1), key: `ITEM-${index + 1}` };
    return { item, review: reviewItem(item, around) };
  });
