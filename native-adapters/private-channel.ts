/**
 * Our end of a channel that main made and gave away without reading it: a message port in the app, a socket between
 * processes of plain Node. What goes over it passes through no other process.
 */
export interface PrivateChannel {
  post(message: object): void;
  /** Raw: whoever listens parses. */
  onMessage(listener: (message: unknown) => void): void;
  /** The other end is gone, or its process is. */
  onClosed(listener: () => void): void;
  close(): void;
}

/** What Electron's `MessagePortMain` and Node's own `MessagePort` have in common. */
interface Port {
  postMessage(message: unknown): void;
  on(event: 'message' | 'close', listener: (event: unknown) => void): void;
  start(): void;
  close(): void;
}

interface Line {
  write(text: string): void;
  setEncoding(encoding: 'utf8'): void;
  on(event: 'data', listener: (text: string) => void): void;
  on(event: 'close' | 'error', listener: () => void): void;
  resume(): void;
  destroy(): void;
}

const has = (handle: object, method: string): boolean =>
  typeof (handle as Record<string, unknown>)[method] === 'function';

const dataOf = (event: unknown): unknown =>
  typeof event === 'object' && event !== null && 'data' in event ? event.data : event;

const overPort = (port: Port): PrivateChannel => ({
  post: (message) => port.postMessage(message),
  onMessage: (listener) => {
    port.on('message', (event) => listener(dataOf(event)));
    port.start();
  },
  onClosed: (listener) => port.on('close', () => listener()),
  close: () => port.close(),
});

const overSocket = (socket: Line): PrivateChannel => {
  socket.on('error', () => socket.destroy());
  return {
    post: (message) => socket.write(`${JSON.stringify(message)}\n`),
    onMessage: (listener) => {
      let rest = '';
      socket.setEncoding('utf8');
      socket.on('data', (text) => {
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) listener(JSON.parse(line));
      });
    },
    onClosed: (listener) => {
      socket.on('close', listener);
      // An end that nobody reads from never hears of the other's.
      socket.resume();
    },
    close: () => socket.destroy(),
  };
};

/** Null for what is neither. */
export const privateChannel = (handle: unknown): PrivateChannel | null => {
  if (typeof handle !== 'object' || handle === null) return null;
  if (has(handle, 'postMessage')) return overPort(handle as Port);
  return has(handle, 'destroy') ? overSocket(handle as Line) : null;
};
