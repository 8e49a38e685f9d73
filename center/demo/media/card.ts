import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';

/** What pictures and film have in common: the zone's blue, two weights of one font, 示例 in the corner. */

const require = createRequire(import.meta.url);
const fontPath = (weight: string): string =>
  require.resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`);
GlobalFonts.registerFromPath(fontPath('500Medium'), 'Demo Medium');
GlobalFonts.registerFromPath(fontPath('700Bold'), 'Demo Bold');

export const colours = {
  deep: '#07305f',
  blue: '#0b4a94',
  pale: '#e1ecf9',
  paper: '#ffffff',
  ink: '#13202f',
  soft: '#3d4c5f',
  warm: '#b4530a',
} as const;

export interface Pen {
  readonly context: SKRSContext2D;
  readonly width: number;
  readonly height: number;
  write(text: string, x: number, y: number, style: WriteStyle): void;
  png(): Uint8Array;
}

interface WriteStyle {
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** Smaller when it would not fit. */
  readonly widest?: number;
}

export const startCard = (width: number, height: number, ground: string): Pen => {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = ground;
  context.fillRect(0, 0, width, height);
  const write = (text: string, x: number, y: number, style: WriteStyle): void => {
    const { size, colour, bold = false, align = 'left', widest = width } = style;
    const font = (of: number): string => `${of}px "${bold ? 'Demo Bold' : 'Demo Medium'}"`;
    context.font = font(size);
    const shrink = Math.min(1, widest / context.measureText(text).width);
    context.font = font(size * shrink);
    context.textAlign = align;
    context.textBaseline = 'alphabetic';
    context.fillStyle = colour;
    context.fillText(text, x, y);
  };
  return { context, width, height, write, png: () => canvas.toBuffer('image/png') };
};

/** Every picture of the demonstration says that it is one. */
export const markExample = (pen: Pen, colour: string): void =>
  pen.write('示例', pen.width - 32, 52, { size: 30, colour, align: 'right' });
