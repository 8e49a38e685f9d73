import { expect, it } from 'vitest';
import { placeText } from './place.ts';

it('names the venue alone until the district is known', () => {
  expect(placeText({ district: '', name: '大厅', hotline: '' })).toBe('大厅');
  expect(placeText({ district: '示例区', name: '大厅', hotline: '' })).toBe('示例区 · 大厅');
});
