import type { Box, Matrix } from './geometry.ts';

/** What is drawn on a page, in drawing order. */

/** 0 to 1 each. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

export interface Glyph {
  readonly character: string;
  /** Left end of its base line, in the object's own space. */
  readonly x: number;
  readonly y: number;
}

/** An outline in the page's millimetres; nothing is drawn outside it. */
export type Clip = readonly Stroke[];

interface Drawn {
  /** From the piece's own space to the page. */
  readonly matrix: Matrix;
  readonly clips: readonly Clip[];
}

export interface TextPiece extends Drawn {
  readonly kind: 'text';
  readonly glyphs: readonly Glyph[];
  readonly face: 'serif' | 'sans';
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Millimetres. */
  readonly size: number;
  readonly widthScale: number;
  /** Degrees clockwise by which each character is turned. */
  readonly turn: number;
  readonly colour: Colour;
}

/** Absolute coordinates of the object's own space. */
export type Stroke =
  | { readonly to: 'move'; readonly x: number; readonly y: number }
  | { readonly to: 'line'; readonly x: number; readonly y: number }
  | {
      readonly to: 'curve';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly to: 'close' };

export interface PathPiece extends Drawn {
  readonly kind: 'path';
  readonly strokes: readonly Stroke[];
  readonly fill: Colour | null;
  readonly isEvenOdd: boolean;
  readonly stroke: Colour | null;
  readonly lineWidth: number;
  readonly dash: readonly number[];
  readonly dashOffset: number;
  /** 0 butt, 1 round, 2 square. */
  readonly cap: 0 | 1 | 2;
  /** 0 miter, 1 round, 2 bevel. */
  readonly join: 0 | 1 | 2;
}

/** Its own space is the unit square, y downwards. */
export interface ImagePiece extends Drawn {
  readonly kind: 'image';
  readonly format: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
  readonly alpha: number;
}

export type Piece = TextPiece | PathPiece | ImagePiece;

export interface Page {
  /** The paper in millimetres; pieces are placed from the same origin as it. */
  readonly paper: Box;
  readonly pieces: readonly Piece[];
}
