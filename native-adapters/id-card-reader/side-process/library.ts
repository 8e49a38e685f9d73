import { encodeFrame, FrameDecoder } from '../frame.ts';
import { SamStatus } from '../commands.ts';

/**
 * A vendor's library behind the reader's own frames. Such libraries (sdtapi and its relatives) have one call for each
 * command and give back its status byte, so a program around one only puts calls into frames: `serve.ts` speaks to it
 * over a pipe as it would over a serial line, and a library that crashes or hangs takes that program with it, no more.
 */

/** `data`: what follows the status bytes in a reply; empty unless the status says that there is some. */
export interface LibraryAnswer {
  readonly status: number;
  readonly data: Uint8Array;
}

/** The calls that the driver needs, in the library's words: SDT_GetSAMStatus, SDT_StartFindIDCard, ... */
export interface VendorLibrary {
  samStatus(): LibraryAnswer;
  samNumber(): LibraryAnswer;
  find(): LibraryAnswer;
  select(): LibraryAnswer;
  /** With the lengths of its parts before them, as in the frame. */
  read(withFingerprint: boolean): LibraryAnswer;
  addedAddress(): LibraryAnswer;
}

const callFor = (library: VendorLibrary, command: string): LibraryAnswer => {
  switch (command) {
    case '11ff':
      return library.samStatus();
    case '12ff':
      return library.samNumber();
    case '2001':
      return library.find();
    case '2002':
      return library.select();
    case '3001':
      return library.read(false);
    case '3010':
      return library.read(true);
    case '3003':
      return library.addedAddress();
    default:
      return { status: SamStatus.badCommand, data: new Uint8Array() };
  }
};

/** Answers commands on `input` until it ends. What was read is overwritten once it is on its way. */
export const serveLibrary = (
  library: VendorLibrary,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): void => {
  const decoder = new FrameDecoder({
    shortestLength: 3,
    onBody: (body) => {
      const { status, data } = callFor(library, Buffer.from(body).toString('hex'));
      const frame = encodeFrame(Uint8Array.of(0, 0, status, ...data));
      data.fill(0);
      output.write(frame, () => frame.fill(0));
    },
  });
  input.on('data', (bytes: Buffer) => decoder.push(bytes));
};
