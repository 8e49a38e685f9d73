import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useNavigation } from '../navigation/navigation.tsx';
import './screen.css';

/**
 * The frame of a screen. Portrait: the page scrolls, `aside` and `actions` stay below it in reach.
 * Landscape: `aside` is a column of its own. `ready` tells that the page has its height, so that
 * 返回 can find the place where the reader was.
 */
export const Screen = ({
  name,
  title,
  lead,
  aside,
  actions,
  ready = true,
  focusTitle = true,
  children,
}: {
  readonly name: string;
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  readonly ready?: boolean;
  /** False when something on the screen takes the focus itself, such as a field. */
  readonly focusTitle?: boolean;
  readonly children: ReactNode;
}) => {
  const { entry, scrollTops } = useNavigation();
  const heading = useRef<HTMLHeadingElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const [takesFocus] = useState(focusTitle);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  useLayoutEffect(() => {
    if (ready && page.current) page.current.scrollTop = scrollTops.get(entry.key) ?? 0;
  }, [ready, entry.key, scrollTops]);
  return (
    <section
      className={`screen screen-${name}`}
      data-aside={aside !== undefined}
      aria-labelledby={titleId}
    >
      <div
        ref={page}
        className="screen-page scroll"
        tabIndex={0}
        role="group"
        aria-labelledby={titleId}
        onScroll={({ currentTarget }) => scrollTops.set(entry.key, currentTarget.scrollTop)}
      >
        {lead}
        <h1 id={titleId} ref={heading} tabIndex={-1} className="screen-title">
          {title}
        </h1>
        {children}
      </div>
      {aside !== undefined && <aside className="screen-aside scroll">{aside}</aside>}
      {actions !== undefined && <div className="screen-actions">{actions}</div>}
    </section>
  );
};
