import { describe, expect, it } from 'vitest';
import { OfdTrouble } from './trouble.ts';
import { parseXml } from './xml.ts';

const parse = (text: string) => parseXml(Buffer.from(text), 'part.xml');
const faultOf = (text: string): string => {
  try {
    parse(text);
    return 'none';
  } catch (error) {
    if (error instanceof OfdTrouble) return error.fault;
    throw error;
  }
};

describe('the XML of an OFD', () => {
  it('is elements without prefixes, with references decoded once', () => {
    const root = parse(
      '<ofd:A xmlns:ofd="x" k="&#x4e00;&amp;lt;"><ofd:B>1 &lt; &#20108;</ofd:B></ofd:A>',
    );
    expect(root).toMatchObject({ name: 'A', attributes: { k: '一&lt;' } });
    expect(root.children[0]).toMatchObject({ name: 'B', text: '1 < 二' });
  });

  it('is damaged when it is not well-formed or has no single root', () => {
    for (const text of ['<a><b></a>', '<a/><b/>', '', '<a', 'plain'])
      expect(faultOf(text)).toBe('damaged');
  });

  it('declares no entities: nothing outside the file is ever asked for', () => {
    const entity = '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>';
    expect(faultOf(entity)).toBe('damaged');
    expect(parse('<a>&unknown;</a>').text).toBe('&unknown;');
  });

  it('is refused when elements lie too deep', () => {
    expect(faultOf('<a>'.repeat(500) + '</a>'.repeat(500))).toBe('damaged');
  });
});
