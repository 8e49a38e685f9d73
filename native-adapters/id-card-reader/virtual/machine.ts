import { encodeFrame, FrameDecoder } from '../frame.ts';
import { filler, textArea, type VirtualCard } from './cards.ts';

/** The security module as a strict state machine: a body in, a body out. Knows nothing of wires. */

/** `read`: the card answers no search until it is lifted. */
type Step = 'idle' | 'found' | 'selected';

const answer = (status: number, ...data: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat([Buffer.of(0, 0, status), ...data]);

const lengths = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(2 * values.length);
  values.forEach((value, index) => bytes.writeUInt16BE(value, 2 * index));
  return bytes;
};

/** 05.03-20150921-000123456-987654321 */
const samNumber = Buffer.from('05000300897a330140e20100b168de3a', 'hex');

const addressBytes = 70;

export class SamMachine {
  /** What a driver must never do. */
  readonly protocolErrors: string[] = [];
  /** Every command, in hex: `2001`. */
  readonly commands: string[] = [];
  #card: VirtualCard | null = null;
  #step: Step = 'idle';
  #wasRead = false;
  #forced: { status: number; left: number; command: string | null } | null = null;
  readonly #acts = new Map<string, () => void>();

  get hasCard(): boolean {
    return this.#card !== null;
  }

  /** What the next answer will say instead of its own status. */
  get forcedStatus(): number | null {
    return this.#forced?.status ?? null;
  }

  present(card: VirtualCard): void {
    this.#card = card;
    this.#step = 'idle';
    this.#wasRead = false;
  }

  remove(): void {
    this.#card = null;
    this.#step = 'idle';
    this.#wasRead = false;
  }

  /** Once, the moment this command (`3001`) arrives and before it is answered. */
  at(command: string, act: () => void): void {
    this.#acts.set(command, act);
  }

  /** The next answers, to all commands or to one, carry this status: a busy or failing module. */
  force(status: number, count: number, command: string | null = null): void {
    this.#forced = count === 0 ? null : { status, left: count, command };
  }

  /** As after switching it on: what was read may be read again. */
  powerCycle(): void {
    this.#step = 'idle';
    this.#wasRead = false;
  }

  answer(body: Uint8Array): Uint8Array {
    const command = Buffer.from(body).toString('hex');
    this.commands.push(command);
    const act = this.#acts.get(command);
    this.#acts.delete(command);
    act?.();
    return this.#forcedAnswer(command) ?? this.#ownAnswer(command);
  }

  #forcedAnswer(command: string): Uint8Array | null {
    const forced = this.#forced;
    if (forced === null || (forced.command !== null && forced.command !== command)) return null;
    forced.left -= 1;
    if (forced.left === 0) this.#forced = null;
    this.#step = 'idle';
    return answer(forced.status);
  }

  #ownAnswer(command: string): Uint8Array {
    switch (command) {
      case '10ff':
        this.powerCycle();
        return answer(0x90);
      case '11ff':
        return answer(0x90);
      case '12ff':
        return answer(0x90, samNumber);
      case '2001':
        return this.#find();
      case '2002':
        return this.#select();
      case '3001':
        return this.#read(false);
      case '3010':
        return this.#read(true);
      case '3003':
        return this.#address();
      default:
        this.protocolErrors.push(`unknown command ${command}`);
        return answer(0x21);
    }
  }

  #find(): Uint8Array {
    if (this.#card === null || this.#wasRead) return answer(0x80);
    this.#step = 'found';
    return answer(0x9f, Buffer.alloc(4));
  }

  #select(): Uint8Array {
    if (this.#step !== 'found' && this.#card !== null)
      this.protocolErrors.push('select without find');
    if (this.#step !== 'found') return answer(0x81);
    this.#step = 'selected';
    return answer(0x90, Buffer.alloc(8));
  }

  #read(withFingerprint: boolean): Uint8Array {
    if (this.#step !== 'selected' && this.#card !== null)
      this.protocolErrors.push('read without select');
    if (this.#step !== 'selected' || this.#card === null) return answer(0x41);
    this.#step = 'idle';
    this.#wasRead = true;
    const text = textArea(this.#card);
    const photo = filler(1_024, 'photo');
    if (!withFingerprint) return answer(0x90, lengths(256, 1_024), text, photo);
    const fingerprint = filler(this.#card.fields.fingerprintBytes, 'fingerprint');
    return answer(0x90, lengths(256, 1_024, fingerprint.length), text, photo, fingerprint);
  }

  #address(): Uint8Array {
    if (this.#card === null || !this.#wasRead) return answer(0x41);
    const { addedAddress } = this.#card.fields;
    if (addedAddress === null) return answer(0x91);
    const slot = Buffer.from(' '.repeat(addressBytes / 2), 'utf16le');
    slot.write(addedAddress, 'utf16le');
    return answer(0x90, slot);
  }
}

/** The module's end of a stream of bytes: whole commands in, frames out. */
export const samStream = (
  machine: SamMachine,
  send: (frame: Uint8Array) => void,
): { readonly receive: (bytes: Uint8Array) => void } => {
  const decoder = new FrameDecoder({
    shortestLength: 3,
    onBody: (body) => send(encodeFrame(machine.answer(body))),
  });
  return { receive: (bytes) => decoder.push(bytes) };
};
