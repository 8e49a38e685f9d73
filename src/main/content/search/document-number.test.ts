import { describe, expect, it } from 'vitest';
import { parseDocumentNumber } from './document-number.ts';

describe('a document number', () => {
  it.each([
    '国办发〔2019〕54号',
    '国办发[2019]54号',
    '国办发（2019）54号',
    '国办发【2019】54',
    '国办发2019年第54号',
    '国办发 ２０１９ ５４号',
    '国办发〔2019〕054号',
    '国办发201954号',
    '国办发「2019」54号',
    '国办发『2019』54号',
    '国办发〖2019〗54号',
    '国办发《2019》54号',
    '国办发〈2019〉54号',
    '国办发⟨2019⟩54号',
    '国办发2019·54号',
    '国办发〔2019〕54号文',
    '国办发201954号文',
    '国办发〔2019〕54号文件',
    '国办发［２０１９］５４号',
    '国办发 〔 2019 〕 54 号',
    '国办发 2019 54',
  ])('is understood as typed: %s', (typed) => {
    expect(parseDocumentNumber(typed)).toEqual({ agency: '国办发', year: 2019, serial: 54 });
  });

  it.each(['[2019]54', '2019 54号', '２０１９年５４号'])('needs no agency code: %s', (typed) => {
    expect(parseDocumentNumber(typed)).toEqual({ agency: '', year: 2019, serial: 54 });
  });

  it('keeps its whole serial: 540 is not 54', () => {
    expect(parseDocumentNumber('国办发「2019」540号')?.serial).toBe(540);
  });

  it.each(['公积金', '2019', '2019年', '20195', '关于2019年工作的通知', ''])(
    'is not seen in %s',
    (typed) => {
      expect(parseDocumentNumber(typed)).toBeNull();
    },
  );
});
