import { useEffect, useMemo, useState } from 'react';
import type { Candidate } from './engine.ts';
import { loadHandwriting, loadStrokes } from './load-strokes.ts';
import type { Handwriting } from './strokes/handwriting.ts';
import type { Stroke } from './strokes/shape.ts';
import type { StrokeData } from './strokes/stroke-data.ts';
import { charactersOfStrokes, mostStrokes, type StrokeKey } from './strokes/stroke-match.ts';
import type { TextEntry } from './use-text-entry.ts';

const mostCandidates = 60;

/** A character that is being written by its strokes or by hand; nothing of it is text yet. */
export interface Writing {
  /** The strokes that were named, as signs; empty for handwriting. */
  readonly signs: string;
  readonly ink: readonly Stroke[];
  readonly isEmpty: boolean;
  readonly candidates: readonly Candidate[];
  /** The data came, or could not be read: then nothing is ever found. */
  readonly isReady: boolean;
  addStroke(stroke: StrokeKey): void;
  addInk(stroke: Stroke): void;
  undo(): void;
  clear(): void;
}

interface Begun {
  readonly layout: TextEntry['layout'];
  readonly signs: readonly StrokeKey[];
  readonly ink: readonly Stroke[];
}

const nothing = (layout: TextEntry['layout']): Begun => ({ layout, signs: [], ink: [] });

/** What a promise brought, once it did; asked for only when needed. */
const useLoaded = <Value>(isNeeded: boolean, load: () => Promise<Value>) => {
  const [loaded, setLoaded] = useState<{ readonly value: Value | null } | null>(null);
  useEffect(() => {
    if (!isNeeded) return undefined;
    let wanted = true;
    load().then(
      (value) => wanted && setLoaded({ value }),
      () => wanted && setLoaded({ value: null }),
    );
    return () => {
      wanted = false;
    };
  }, [isNeeded, load]);
  return loaded;
};

const find = (
  { layout, signs, ink }: Begun,
  strokes: StrokeData | null,
  handwriting: Handwriting | null,
): string[] => {
  if (layout === 'strokes' && strokes !== null)
    return charactersOfStrokes(strokes, signs, mostCandidates);
  if (layout === 'handwriting' && handwriting !== null)
    return handwriting.recognise(ink, mostCandidates);
  return [];
};

/** Belongs to the keyboard, not to the field: another way to write begins with an empty square. */
export function useWriting({ layout }: Pick<TextEntry, 'layout'>): Writing {
  const strokes = useLoaded(layout === 'strokes', loadStrokes);
  const handwriting = useLoaded(layout === 'handwriting', loadHandwriting);
  const [kept, setBegun] = useState<Begun>(() => nothing(layout));
  const begun = useMemo(() => (kept.layout === layout ? kept : nothing(layout)), [kept, layout]);
  const candidates = useMemo(
    () =>
      find(begun, strokes?.value ?? null, handwriting?.value ?? null).map((text): Candidate => ({
        text,
        consumed: 1,
        reading: '',
      })),
    [begun, strokes, handwriting],
  );
  return {
    signs: begun.signs.join(''),
    ink: begun.ink,
    isEmpty: begun.signs.length === 0 && begun.ink.length === 0,
    candidates,
    isReady: (layout === 'strokes' ? strokes : handwriting) !== null,
    addStroke: (stroke) =>
      setBegun({ ...begun, signs: [...begun.signs, stroke].slice(0, mostStrokes) }),
    addInk: (stroke) => setBegun({ ...begun, ink: [...begun.ink, stroke].slice(0, mostStrokes) }),
    undo: () =>
      setBegun({ ...begun, signs: begun.signs.slice(0, -1), ink: begun.ink.slice(0, -1) }),
    clear: () => setBegun(nothing(layout)),
  };
}
