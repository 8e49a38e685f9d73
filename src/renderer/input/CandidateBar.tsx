import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import type { Candidate } from './engine.ts';
import { ignoreHeldKey, usePress } from './Key.tsx';
import { paginate } from './paginate.ts';
import type { TextEntry } from './use-text-entry.ts';

/** In rem; they follow .candidate in keyboard.css, where one character is 2.5rem wide. */
const CHARACTER_REM = 2.5;
const CANDIDATE_PADDING_REM = 2.5;
const CANDIDATE_LEAST_REM = 5.5;

export interface CandidateBarProps {
  readonly entry: TextEntry;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly tabStop: number;
  readonly onFocusColumn: (column: number) => void;
}

/** What the letters can mean, as many as fit, with arrows to more. */
export function CandidateBar(props: CandidateBarProps): ReactElement {
  const { entry, page, onPage, tabStop, onFocusColumn } = props;
  const [widthRem, list] = useWidthRem();
  const pages = paginate(entry.candidates, widthRem, candidateWidthRem);
  const shown = pages[page] ?? [];
  const column = (index: number): ColumnProps => ({
    position: `0-${index}`,
    tabIndex: index === Math.min(tabStop, shown.length + 1) ? 0 : -1,
    onFocus: () => onFocusColumn(index),
  });
  return (
    <div className="candidate-bar" data-composing={entry.letters !== ''}>
      <div className="candidate-letters" aria-live="polite">
        {entry.letters === '' ? '点字母打拼音 Type pinyin' : entry.letters}
      </div>
      <div className="candidate-list" ref={list} role="group" aria-label="候选词 Candidates">
        {shown.map((candidate, index) => (
          <BarButton
            key={`${page}-${candidate.text}-${candidate.consumed}`}
            className="candidate"
            onAct={() => entry.take(candidate)}
            {...column(index)}
          >
            {candidate.text}
          </BarButton>
        ))}
      </div>
      <BarButton
        className="candidate-turn"
        label="上一页 Previous"
        disabled={page === 0}
        onAct={() => onPage(page - 1)}
        {...column(shown.length)}
      >
        <ChevronLeft aria-hidden />
      </BarButton>
      <BarButton
        className="candidate-turn"
        label="下一页 More"
        disabled={page >= pages.length - 1}
        onAct={() => onPage(page + 1)}
        {...column(shown.length + 1)}
      >
        <ChevronRight aria-hidden />
      </BarButton>
    </div>
  );
}

function candidateWidthRem(candidate: Candidate): number {
  const text = Array.from(candidate.text).length * CHARACTER_REM;
  return Math.max(CANDIDATE_LEAST_REM, text + CANDIDATE_PADDING_REM);
}

/** Width of an element in rem, kept up to date. */
function useWidthRem(): [number, (element: HTMLElement | null) => void] {
  const [widthRem, setWidthRem] = useState(0);
  const element = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return undefined;
    const observer = new ResizeObserver(() => setWidthRem(measureRem(measured)));
    observer.observe(measured);
    setWidthRem(measureRem(measured));
    return () => observer.disconnect();
  }, []);
  return [widthRem, (current) => void (element.current = current)];
}

function measureRem(element: HTMLElement): number {
  return element.clientWidth / parseFloat(getComputedStyle(document.documentElement).fontSize);
}

interface ColumnProps {
  readonly position: string;
  readonly tabIndex: number;
  readonly onFocus: () => void;
}

interface BarButtonProps extends ColumnProps {
  readonly className: string;
  readonly label?: string;
  readonly disabled?: boolean;
  readonly onAct: () => void;
  readonly children: ReactNode;
}

/** Uses aria-disabled, not disabled: a key that loses focus under the hand would throw the user out. */
function BarButton(props: BarButtonProps): ReactElement {
  const { className, label, disabled = false, onAct, position, tabIndex, onFocus } = props;
  const press = usePress(() => {
    if (!disabled) onAct();
  }, false);
  return (
    <button
      type="button"
      className={className}
      tabIndex={tabIndex}
      data-key-position={position}
      data-pressed={press.pressed}
      aria-label={label}
      aria-disabled={disabled}
      onFocus={onFocus}
      onKeyDown={ignoreHeldKey}
      {...press.handlers}
    >
      {props.children}
    </button>
  );
}
