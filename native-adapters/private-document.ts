import type { Clock } from '../src/shared/clock.ts';
import { privateChannel } from '../src/shared/private-channel.ts';
import { PrivateDocument } from '../src/shared/vault-protocol.ts';

/** Whoever promised a document posts it at once; silence means that its process died. */
const waitMs = 15_000;

type Kind = PrivateDocument['kind'];

/** The one document that comes over a private port; null when none of this kind does in time. */
export const privateDocument = <Of extends Kind>(
  handle: unknown,
  kind: Of,
  clock: Clock,
): Promise<Extract<PrivateDocument, { kind: Of }> | null> =>
  new Promise((resolve) => {
    const channel = privateChannel(handle);
    if (channel === null) return resolve(null);
    let isOver = false;
    const end = (document: Extract<PrivateDocument, { kind: Of }> | null): void => {
      // Electron tells `onClosed` before `close` returns: only the first word counts.
      if (isOver) return;
      isOver = true;
      cancel();
      resolve(document);
      channel.close();
    };
    const cancel = clock.after(waitMs, () => end(null));
    channel.onClosed(() => end(null));
    channel.onMessage((message) => {
      const document = PrivateDocument.safeParse(message);
      const isOurs = document.success && document.data.kind === kind;
      end(isOurs ? (document.data as Extract<PrivateDocument, { kind: Of }>) : null);
    });
  });
