import type { Item } from './item';

/** What a list shows of any item. */
export type ItemLook = Pick<Item, 'key' | 'summary' | 'kind' | 'typeName' | 'status' | 'estimate'>;

export const lookOf = ({ key, summary, kind, typeName, status, estimate }: Item): ItemLook => ({
  ...{ key, summary, kind, typeName, status, estimate },
});
