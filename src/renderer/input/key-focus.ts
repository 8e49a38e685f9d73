import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Moves the focus between keys: left and right within a row, up and down to the key that lies
 * nearest in the next row. True when the key was an arrow key (handled, even at an edge).
 */
export function moveFocus(root: HTMLElement, key: string): boolean {
  const focused = root.ownerDocument.activeElement;
  if (!key.startsWith('Arrow') || !(focused instanceof HTMLElement)) return false;
  const place = placeOf(focused);
  if (place === undefined) return false;
  const target =
    key === 'ArrowLeft' || key === 'ArrowRight'
      ? keyAt(root, { ...place, column: place.column + (key === 'ArrowLeft' ? -1 : 1) })
      : nearestInRow(root, place.row + (key === 'ArrowUp' ? -1 : 1), focused);
  target?.focus();
  return true;
}

function placeOf(element: HTMLElement): Place | undefined {
  const [row, column] = (element.dataset['keyPosition'] ?? '').split('-').map(Number);
  return row === undefined || column === undefined ? undefined : { row, column };
}

function keyAt(root: HTMLElement, { row, column }: Place): HTMLElement | undefined {
  return root.querySelector<HTMLElement>(`[data-key-position="${row}-${column}"]`) ?? undefined;
}

function nearestInRow(root: HTMLElement, row: number, from: HTMLElement): HTMLElement | undefined {
  const keys = root.querySelectorAll<HTMLElement>(`[data-key-position^="${row}-"]`);
  const distance = (key: HTMLElement): number => Math.abs(centreOf(key) - centreOf(from));
  return Array.from(keys).toSorted((left, right) => distance(left) - distance(right))[0];
}

function centreOf(element: HTMLElement): number {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}

/**
 * Gives the focus a new place when the focused key vanishes (a candidate that was taken, a layout
 * that changed), so that somebody without touch is not thrown back to the start of the page.
 */
export function useFocusKept(root: RefObject<HTMLElement | null>): {
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
} {
  const kept = useRef<Place | undefined>(undefined);
  useLayoutEffect(() => {
    const { current } = root;
    const document = current?.ownerDocument;
    if (kept.current === undefined || document?.activeElement !== document?.body) return;
    const places = [kept.current, { row: kept.current.row, column: 0 }, { row: 1, column: 0 }];
    const keys = places.map((place) => current && keyAt(current, place));
    keys.find((key) => key !== undefined && key !== null)?.focus();
  });
  return {
    onFocus: (event) => (kept.current = placeOf(event.target)),
    // A vanished key leaves to nowhere; who leaves the keyboard leaves to something.
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget !== null) kept.current = undefined;
    },
  };
}
