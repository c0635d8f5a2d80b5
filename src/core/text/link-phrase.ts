/** Phrases that mean "the other one first", in the languages Jira ships its link types in. */
const waitsFor =
  /\b(blocked by|depends on|requires|needs|after|blockiert von|blockiert durch|hängt ab von|bloqué|dépend|bloquead[oa] por|depende d|bloccato|bloccata|dipende|geblokkeerd|blockeras|blokkeres|afhankelijk)|заблокирован|зависит|zablokowan|zależy|ブロックされ|依存し|被.*(阻|堵)|依赖|차단됨|에 의해 차단/iu;

/** Whether a link says that the item at its other end comes first. `isInward` where this item is the one acted upon. */
export function saysOtherFirst(link: {
  readonly typeName: string;
  /** The link as read from this item: "is blocked by". */
  readonly phrase: string;
  readonly isInward: boolean;
}): boolean {
  return /^block/i.test(link.typeName) ? link.isInward : waitsFor.test(link.phrase);
}
