import { encodeFrame } from './frame.ts';

/** What is asked of the SAM, and which reply can be the answer. Table: software manuals of SAM_A/SAM_V modules. */

export interface SamReply {
  /** The card's own status, normally 0000. */
  readonly cardStatus: number;
  /** The reader's status, `SW3`. */
  readonly status: number;
  /** Whoever took the reply wipes it. */
  readonly data: Uint8Array;
}

export const SamStatus = {
  ok: 0x90,
  found: 0x9f,
  noSuchContent: 0x91,
  badChecksum: 0x10,
  badLength: 0x11,
  badCommand: 0x21,
  notPermitted: 0x23,
  unknownError: 0x24,
  cardRejectedSam: 0x31,
  samRejectedCard: 0x32,
  verifyFailed: 0x33,
  fingerprintFailed: 0x37,
  lengthError: 0x3f,
  unknownCardType: 0x40,
  readFailed: 0x41,
  randomFailed: 0x47,
  selfTestFailed: 0x60,
  unauthorised: 0x66,
  noCard: 0x80,
  selectFailed: 0x81,
} as const;

export interface SamCommand {
  readonly bytes: Uint8Array;
  readonly deadline: 'short' | 'read';
  /** Second line against a late reply to another question; the first is the session's. */
  readonly isAnswer: (reply: SamReply) => boolean;
}

/** Statuses without data that only the named commands get. */
const exclusive: ReadonlyMap<number, readonly string[]> = new Map([
  [SamStatus.ok, ['status', 'reset']],
  [SamStatus.found, ['find']],
  [SamStatus.noSuchContent, ['address']],
  [SamStatus.noCard, ['find', 'select', 'read', 'address']],
  [SamStatus.selectFailed, ['select', 'read', 'address']],
]);

const command = (
  name: string,
  [code, parameter]: readonly [number, number],
  isData: (reply: SamReply) => boolean,
  deadline: SamCommand['deadline'] = 'short',
): SamCommand => ({
  bytes: encodeFrame(Uint8Array.of(code, parameter)),
  deadline,
  isAnswer: (reply) =>
    reply.data.length > 0 ? isData(reply) : (exclusive.get(reply.status) ?? [name]).includes(name),
});

const okWith =
  (from: number, until: number) =>
  ({ status, data }: SamReply): boolean =>
    status === SamStatus.ok && data.length >= from && data.length <= until;

/** Text, photo and their lengths; with fingerprints up to 1024 more. */
const recordBytes = [260, 4_092] as const;

export const samCommands = {
  status: command('status', [0x11, 0xff], () => false),
  samNumber: command('samNumber', [0x12, 0xff], okWith(16, 16)),
  find: command(
    'find',
    [0x20, 0x01],
    ({ status, data }) => status === SamStatus.found && data.length <= 8,
  ),
  select: command('select', [0x20, 0x02], okWith(1, 12)),
  read: command('read', [0x30, 0x01], okWith(...recordBytes), 'read'),
  readWithFingerprint: command('read', [0x30, 0x10], okWith(...recordBytes), 'read'),
  /** Also how one asks whether a card that was read still lies there. 70 bytes, or four times 70. */
  address: command('address', [0x30, 0x03], okWith(1, 400), 'read'),
} as const;

const replyHeadBytes = 3;

/** The body is wiped; the reply's data is a copy. */
export const parseReply = (body: Uint8Array): SamReply => {
  const [sw1 = 0, sw2 = 0, status = 0] = body;
  const data = body.slice(replyHeadBytes);
  body.fill(0);
  return { cardStatus: (sw1 << 8) | sw2, status, data };
};

/** Frame head and status bytes of a reply as they came, never its data: `aa aa aa 96 69 00 04 00 00 80`. */
export const formatReplyHead = ({ cardStatus, status, data }: SamReply): string => {
  const length = replyHeadBytes + data.length + 1;
  const bytes = [0xaa, 0xaa, 0xaa, 0x96, 0x69, length >> 8, length & 0xff];
  bytes.push(cardStatus >> 8, cardStatus & 0xff, status);
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
};

/** `05.03-20150921-000123456-987654321`, as printed on the module. */
export const formatSamNumber = (data: Uint8Array): string => {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const digits = (value: number, width: number): string => String(value).padStart(width, '0');
  const parts = [
    `${digits(view.getUint8(0), 2)}.${digits(view.getUint8(2), 2)}`,
    digits(view.getUint32(4, true), 8),
    digits(view.getUint32(8, true), 9),
    digits(view.getUint32(12, true), 9),
  ];
  return parts.join('-');
};
