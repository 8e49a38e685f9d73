import { useLayoutEffect, useState, type RefObject } from 'react';

const useContentSize = (
  element: RefObject<HTMLElement | null>,
  side: 'width' | 'height',
): number => {
  const [size, setSize] = useState(0);
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize(Math.floor(entry.contentRect[side]));
    });
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, side]);
  return size;
};

/** Width of the element's content box, CSS px; 0 before it is laid out. */
export const useWidth = (element: RefObject<HTMLElement | null>): number =>
  useContentSize(element, 'width');

/** Height of the element's content box, CSS px; 0 before it is laid out. */
export const useHeight = (element: RefObject<HTMLElement | null>): number =>
  useContentSize(element, 'height');
