import { useState, type DragEvent } from 'react';

/** Names what is dragged to this panel alone, so that nothing else can be dropped here. */
const itemType = 'application/x-tandem-item';

/** Makes an element one that can be dragged to the list for the next refinement. */
export const draggedItem = (id: string) => ({
  draggable: true,
  onDragStart: (event: DragEvent) => {
    event.dataTransfer.setData(itemType, id);
    event.dataTransfer.effectAllowed = 'move';
  },
});

/** Takes items that are dropped; `isOver` while one hangs above. */
export function useItemDrop(onDrop: (id: string) => void) {
  const [isOver, setOver] = useState(false);
  const isItem = (event: DragEvent): boolean => event.dataTransfer.types.includes(itemType);
  return {
    isOver,
    handlers: {
      onDragOver(event: DragEvent) {
        if (!isItem(event)) return;
        event.preventDefault();
        // A row takes what is dropped on it; the list around it takes the rest.
        event.stopPropagation();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop(event: DragEvent) {
        if (!isItem(event)) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        onDrop(event.dataTransfer.getData(itemType));
      },
    },
  };
}
