import { z } from 'zod';
import { checkCharacterOf } from '../../../src/shared/statutory/identifiers.ts';

/**
 * Synthetic cards: what their chips would hold. Written from the layout tables, not with the driver's decoder.
 * Area and country codes that do not exist (000000, XXX) with check characters that fit.
 */

const text = (limit: number) => z.string().max(limit);

export const CardFields = z.strictObject({
  name: text(60),
  latinName: text(60),
  number: text(18),
  sex: text(1),
  nation: text(2),
  birth: text(8),
  address: text(35),
  issuer: text(15),
  validFrom: text(8),
  validUntil: text(8),
  /** Null: the card answers 91 when it is asked for it. */
  addedAddress: text(35).nullable(),
  fingerprintBytes: z.union([z.literal(0), z.literal(512), z.literal(1_024)]),
});
export type CardFields = z.infer<typeof CardFields>;

export const virtualCardKinds = [
  'resident',
  'resident-long-term',
  'hong-kong-macao-taiwan',
  'foreigner-2017',
  'foreigner-2023',
] as const;
export type VirtualCardKind = (typeof virtualCardKinds)[number];

export interface VirtualCard {
  readonly kind: VirtualCardKind;
  readonly fields: CardFields;
}

const withCheck = (digits17: string): string => digits17 + checkCharacterOf(digits17);

const common: CardFields = {
  name: '示例甲',
  latinName: '',
  number: withCheck('00000019900307803'),
  sex: '2',
  nation: '01',
  birth: '19900307',
  address: '示例省示例市示例区示例路1号',
  issuer: '示例市公安局示例分局',
  validFrom: '20200101',
  validUntil: '20400101',
  addedAddress: null,
  fingerprintBytes: 1_024,
};

const samples: Record<VirtualCardKind, CardFields> = {
  resident: common,
  'resident-long-term': {
    ...common,
    name: '示例乙',
    number: withCheck('00000019480915001'),
    sex: '1',
    birth: '19480915',
    validUntil: '长期',
    addedAddress: '示例省示例市新示例路2号',
  },
  'hong-kong-macao-taiwan': {
    ...common,
    name: '示例丙',
    number: withCheck('00000019851212011'),
    birth: '19851212',
  },
  'foreigner-2017': {
    ...common,
    name: '示例丁',
    latinName: 'EXAMPLE, SAMPLE',
    number: 'XXX000085010101',
    birth: '19850101',
    fingerprintBytes: 0,
  },
  'foreigner-2023': {
    ...common,
    name: '示例戊',
    latinName: 'EXAMPLE, SAMPLE WITH A NAME THAT NEEDS BOTH PARTS'.slice(0, 46),
    number: withCheck('90000019850101001'),
    birth: '19850101',
    fingerprintBytes: 0,
  },
};

export const virtualCard = (
  kind: VirtualCardKind,
  changes: Partial<CardFields> = {},
): VirtualCard => ({ kind, fields: { ...samples[kind], ...changes } });

const put = (area: Buffer, offset: number, length: number, value: string): void => {
  const bytes = Buffer.from(value, 'utf16le');
  if (bytes.length > length) throw new Error(`field at ${offset} takes ${length} bytes`);
  bytes.copy(area, offset);
};

type Writer = (area: Buffer, fields: CardFields) => void;

const resident: Writer = (area, fields) => {
  put(area, 0, 30, fields.name);
  put(area, 30, 2, fields.sex);
  put(area, 32, 4, fields.nation);
  put(area, 36, 16, fields.birth);
  put(area, 52, 70, fields.address);
  put(area, 122, 36, fields.number);
  put(area, 158, 30, fields.issuer);
};

const foreigner2017: Writer = (area, fields) => {
  put(area, 0, 120, fields.latinName);
  put(area, 120, 2, fields.sex);
  put(area, 122, 30, fields.number);
  put(area, 152, 6, 'XXX');
  put(area, 158, 30, fields.name);
  put(area, 220, 16, fields.birth);
  put(area, 236, 4, '01');
  put(area, 240, 8, '0000');
  put(area, 248, 2, 'I');
};

const foreigner2023: Writer = (area, fields) => {
  put(area, 0, 30, fields.name);
  put(area, 30, 2, fields.sex);
  put(area, 32, 4, '00');
  put(area, 36, 16, fields.birth);
  put(area, 52, 70, fields.latinName.slice(0, 35));
  put(area, 122, 36, fields.number);
  put(area, 220, 22, fields.latinName.slice(35));
  put(area, 242, 6, 'XXX');
  put(area, 248, 2, 'Y');
};

const writers: Record<VirtualCardKind, Writer> = {
  resident,
  'resident-long-term': resident,
  'hong-kong-macao-taiwan': (area, fields) => {
    resident(area, { ...fields, nation: '' });
    put(area, 220, 18, 'X00000000');
    put(area, 238, 4, '01');
    put(area, 248, 2, 'J');
  },
  'foreigner-2017': foreigner2017,
  'foreigner-2023': foreigner2023,
};

/** 256 bytes of UTF-16LE, padded with spaces. */
export const textArea = ({ kind, fields }: VirtualCard): Buffer => {
  const area = Buffer.from(' '.repeat(128), 'utf16le');
  writers[kind](area, fields);
  put(area, 188, 16, fields.validFrom);
  put(area, 204, 16, fields.validUntil);
  return area;
};

/** Bytes that stand for a WLT picture or fingerprints: recognisable, and nothing anyone could decode. */
export const filler = (length: number, mark: string): Buffer => Buffer.alloc(length, mark);
