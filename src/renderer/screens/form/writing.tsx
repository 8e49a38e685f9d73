import { createContext, use, useCallback, useRef, useState } from 'react';
import type { PinyinEngine } from '../../input/index.ts';
import { useEngine } from '../../kiosk/use-engine.ts';

/** The one keyboard of a screen with several fields, and which of them it writes. */
export interface Writing {
  readonly engine: PinyinEngine | undefined;
  /** The field that the keyboard writes; null while none. */
  readonly writing: string | null;
  readonly write: (name: string | null) => void;
  /** Takes what is still being composed into the field that is written. */
  readonly settle: () => void;
  /** The field that is written says how; returns the way to take that back. */
  readonly toSettle: (take: () => void) => () => void;
  /** Where the keyboard stands. */
  readonly slot: HTMLElement | null;
  readonly setSlot: (slot: HTMLElement | null) => void;
  /** Personal data is shown as it is. */
  readonly isUncovered: boolean;
  readonly setUncovered: (on: boolean) => void;
}

export const useWritingState = (): Writing => {
  const engine = useEngine();
  const [writing, write] = useState<string | null>(null);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const [isUncovered, setUncovered] = useState(false);
  const taking = useRef<(() => void) | null>(null);
  const settle = useCallback(() => taking.current?.(), []);
  const toSettle = useCallback((take: () => void) => {
    taking.current = take;
    return () => {
      if (taking.current === take) taking.current = null;
    };
  }, []);
  return { engine, writing, write, settle, toSettle, slot, setSlot, isUncovered, setUncovered };
};

const WritingContext = createContext<Writing | null>(null);
export const WritingProvider = WritingContext.Provider;

export const useWriting = (): Writing => {
  const writing = use(WritingContext);
  if (writing === null) throw new Error('useWriting outside WritingProvider');
  return writing;
};

/** The focus opens a field's keyboard. */
export const focusField = (name: string): void => {
  const field = document.querySelector<HTMLElement>(`[data-field="${name}"] .text-field`);
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
};

/** The written field after this one in the order they are shown; null after the last. */
export const fieldAfter = (name: string): string | null => {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-field]:has(.text-field)')];
  const index = fields.findIndex(({ dataset }) => dataset['field'] === name);
  return fields[index + 1]?.dataset['field'] ?? null;
};
