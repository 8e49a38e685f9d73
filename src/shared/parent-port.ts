/** The way back to main for a process entry that runs both in Electron and, in tests, under plain Node. */
export interface ParentPort<Out> {
  post(message: Out): void;
  /** Raw: whoever listens parses. `handle`: the message port that came with it. */
  onMessage(listener: (message: unknown, handle?: unknown) => void): void;
}

/** What Electron puts on `process` in a utility process. */
interface ElectronParentPort {
  postMessage(message: unknown): void;
  on(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly unknown[] }) => void,
  ): void;
}

export const openParentPort = <Out>(): ParentPort<Out> => {
  const electron = (process as { parentPort?: ElectronParentPort }).parentPort;
  if (electron)
    return {
      post: (message) => electron.postMessage(message),
      onMessage: (listener) =>
        electron.on('message', ({ data, ports }) => listener(data, ports[0])),
    };
  // A fork whose parent died has nobody to serve and must not hold a device or a database.
  process.on('disconnect', () => process.exit(0));
  return {
    post: (message) => void process.send?.(message),
    onMessage: (listener) => void process.on('message', listener),
  };
};
