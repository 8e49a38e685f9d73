/**
 * Our end of a message channel that main made and gave away without reading it: what goes over it passes through no
 * other process.
 */
export interface PrivateChannel {
  post(message: object): void;
  /** Raw: whoever listens parses. */
  onMessage(listener: (message: unknown) => void): void;
  /** The other end is gone, or its process is. */
  onClosed(listener: () => void): void;
  close(): void;
}

/** What is used of the port that Electron hands to a utility process, or Node to a thread. */
interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): void;
  on(event: 'close', listener: () => void): void;
  start(): void;
  close(): void;
}

const isPort = (handle: unknown): handle is Port =>
  typeof handle === 'object' &&
  handle !== null &&
  'postMessage' in handle &&
  typeof handle.postMessage === 'function';

/** Electron wraps what was posted into an event, Node does not; none of ours has these two fields. */
const posted = (message: unknown): unknown =>
  typeof message === 'object' && message !== null && 'data' in message && 'ports' in message
    ? message.data
    : message;

/** Null for what is no port. */
export const privateChannel = (handle: unknown): PrivateChannel | null => {
  if (!isPort(handle)) return null;
  // A port that was not started does not say that the other end is gone.
  handle.start();
  return {
    post: (message) => handle.postMessage(message),
    onMessage: (listener) => handle.on('message', (message) => listener(posted(message))),
    onClosed: (listener) => handle.on('close', listener),
    close: () => handle.close(),
  };
};
