import { describe, expect, it } from 'vitest';
import { readDeltas, readGlyphs } from './text-positions.ts';
import { Budget } from './trouble.ts';
import { parseXml } from './xml.ts';

const glyphs = (xml: string) => readGlyphs(parseXml(Buffer.from(xml), 'x'), 4, new Budget());

describe('the steps between characters', () => {
  it('may be shortened by repeats, and never grow beyond the text', () => {
    expect(readDeltas('1 g 3 2.5 4', 10)).toEqual([1, 2.5, 2.5, 2.5, 4]);
    expect(readDeltas('g 1000000000 1', 3)).toEqual([1, 1, 1]);
    expect(readDeltas(undefined, 3)).toBeNull();
  });
});

describe('the characters of a text object', () => {
  it('stand where the steps put them', () => {
    const found = glyphs(
      '<o:TextObject xmlns:o="x"><o:TextCode X="1" Y="5" DeltaX="g 2 4">一二三</o:TextCode><o:TextCode Y="9">四</o:TextCode></o:TextObject>',
    );
    expect(found.map(({ character, x, y }) => [character, x, y])).toEqual([
      ['一', 1, 5],
      ['二', 5, 5],
      ['三', 9, 5],
      ['四', 1, 9],
    ]);
  });

  it('run downwards where they are read so', () => {
    const found = glyphs('<T ReadDirection="90"><TextCode X="0" Y="0">一二</TextCode></T>');
    expect(found.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [0, 4],
    ]);
  });

  it('outside the first plane are one character each', () => {
    expect(glyphs('<T><TextCode X="0" Y="0" DeltaX="5">𠮷A</TextCode></T>')).toHaveLength(2);
  });
});
