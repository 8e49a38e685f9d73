/**
 * Our end of a message channel that main made and gave away without reading it: what goes over it passes through no
 * other process.
 */
export interface PrivateChannel {
  post(message: object): void;
  /** The other end is gone, or its process is. */
  onClosed(listener: () => void): void;
  close(): void;
}

/** What is used of the port that Electron hands to a utility process. */
interface Port {
  postMessage(message: unknown): void;
  on(event: 'close', listener: () => void): void;
  start(): void;
  close(): void;
}

const isPort = (handle: unknown): handle is Port =>
  typeof handle === 'object' &&
  handle !== null &&
  'postMessage' in handle &&
  typeof handle.postMessage === 'function';

/** Null for what is no port. */
export const privateChannel = (handle: unknown): PrivateChannel | null => {
  if (!isPort(handle)) return null;
  // A port that was not started does not say that the other end is gone.
  handle.start();
  return {
    post: (message) => handle.postMessage(message),
    onClosed: (listener) => handle.on('close', listener),
    close: () => handle.close(),
  };
};
