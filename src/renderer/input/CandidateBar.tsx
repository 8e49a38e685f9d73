import { ChevronLeft, ChevronRight } from 'lucide-react';
import {
  useLayoutEffect,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from 'react';
import type { Candidate } from './engine.ts';
import { ignoreHeldKey, usePress } from './Key.tsx';
import { paginate } from './paginate.ts';

/** In rem; they follow .candidate in keyboard.css: its letters, its padding and margin, its lines. */
const CHARACTER_REM = 2.5;
const CANDIDATE_AROUND_REM = 2.75;
const CANDIDATE_LEAST_REM = 6;
const LINE_REM = 5;

export interface CandidateBarProps {
  /** What is being composed: letters, or the signs of strokes. */
  readonly letters: string;
  readonly isEmpty: boolean;
  readonly candidates: readonly Candidate[];
  readonly onTake: (candidate: Candidate) => void;
  /** Stands there while nothing is composed. */
  readonly hint: Hint;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly tabStop: number;
  readonly onFocusColumn: (column: number) => void;
}

export interface Hint {
  readonly main: string;
  readonly sub: string;
}

/** What the letters or strokes can mean, as many as fit, with arrows to more. */
export function CandidateBar(props: CandidateBarProps): ReactElement {
  const { letters, isEmpty, candidates, onTake, page, onPage, tabStop, onFocusColumn } = props;
  const [{ widthRem, heightRem }, list] = useSizeRem();
  const lines = Math.max(1, Math.floor(heightRem / LINE_REM));
  const pages = paginate(candidates, widthRem, lines, candidateWidthRem);
  const shown = pages[page] ?? [];
  const column = (index: number): ColumnProps => ({
    position: `0-${index}`,
    tabIndex: index === Math.min(tabStop, shown.length + 1) ? 0 : -1,
    onFocus: () => onFocusColumn(index),
  });
  return (
    <div className="candidate-bar">
      <div className="candidate-letters" aria-live="polite">
        {letters}
      </div>
      {isEmpty && <HintLines of={props.hint} />}
      <div className="candidate-list" ref={list} role="group" aria-label="候选词 Candidates">
        {shown.map((candidate, index) => (
          <BarButton
            key={`${page}-${candidate.text}-${candidate.consumed}`}
            className="candidate"
            onAct={() => onTake(candidate)}
            {...column(index)}
          >
            {candidate.text}
          </BarButton>
        ))}
      </div>
      {!isEmpty && (
        <>
          <BarButton
            className="candidate-turn"
            turn="previous"
            label="上一页 Previous"
            disabled={page === 0}
            onAct={() => onPage(page - 1)}
            {...column(shown.length)}
          >
            <ChevronLeft aria-hidden />
          </BarButton>
          <BarButton
            className="candidate-turn"
            turn="next"
            label="下一页 More"
            disabled={page >= pages.length - 1}
            onAct={() => onPage(page + 1)}
            {...column(shown.length + 1)}
          >
            <ChevronRight aria-hidden />
          </BarButton>
        </>
      )}
    </div>
  );
}

function HintLines({ of }: { readonly of: Hint }): ReactElement {
  return (
    <div className="candidate-hint">
      <span>{of.main}</span>
      <small lang="en">{of.sub}</small>
    </div>
  );
}

function candidateWidthRem(candidate: Candidate): number {
  const text = Array.from(candidate.text).length * CHARACTER_REM;
  return Math.max(CANDIDATE_LEAST_REM, text + CANDIDATE_AROUND_REM);
}

interface SizeRem {
  readonly widthRem: number;
  readonly heightRem: number;
}

/** Inner size of an element in rem, kept up to date. */
function useSizeRem(): [SizeRem, RefObject<HTMLDivElement | null>] {
  const [size, setSize] = useState<SizeRem>({ widthRem: 0, heightRem: 0 });
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return undefined;
    const observer = new ResizeObserver(() => setSize(measureRem(measured)));
    observer.observe(measured);
    setSize(measureRem(measured));
    return () => observer.disconnect();
  }, []);
  return [size, element];
}

function measureRem(element: HTMLElement): SizeRem {
  const remPx = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return { widthRem: element.clientWidth / remPx, heightRem: element.clientHeight / remPx };
}

interface ColumnProps {
  readonly position: string;
  readonly tabIndex: number;
  readonly onFocus: () => void;
}

interface BarButtonProps extends ColumnProps {
  readonly className: string;
  readonly turn?: 'previous' | 'next';
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
      data-turn={props.turn}
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
