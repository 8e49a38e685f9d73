import { beatEveryMs, ToHost, type FromHost, type HostConfiguration } from './host-protocol.ts';
import type { HostService, Post } from './host-service.ts';

/**
 * The process of one device family. Main starts it as an Electron `utilityProcess` or, outside
 * Electron, with `child_process.fork`; a driver that crashes here is a device status there.
 */

interface Port {
  post(message: FromHost): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** What Electron puts on `process` in a utility process. */
interface ElectronParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

const openPort = (): Port => {
  const electron = (process as { parentPort?: ElectronParentPort }).parentPort;
  if (electron)
    return {
      post: (message) => electron.postMessage(message),
      onMessage: (listener) => electron.on('message', ({ data }) => listener(data)),
    };
  // A fork whose parent died has nobody to serve and must not hold the device.
  process.on('disconnect', () => process.exit(0));
  return {
    post: (message) => void process.send?.(message),
    onMessage: (listener) => process.on('message', listener),
  };
};

/** Loads only its own family: a scanner's process has no business with the font library, and starts sooner. */
const start = async (configuration: HostConfiguration, post: Post): Promise<HostService | null> => {
  switch (configuration.family) {
    case 'a4': {
      const { serveA4 } = await import('./a4-printer/serve.ts');
      return serveA4(configuration.device, post);
    }
    case 'receipt': {
      const { serveReceipt } = await import('./receipt-printer/serve.ts');
      return serveReceipt(configuration.device, configuration.fontFile, post);
    }
    case 'scanner': {
      const { serveScanner } = await import('./qr-scanner/serve.ts');
      return serveScanner(configuration.device, post);
    }
  }
};

const serve = (port: Port): void => {
  const post: Post = (message) => port.post(message);
  let service: Promise<HostService | null> = Promise.resolve(null);
  port.onMessage((raw) => {
    const message = ToHost.parse(raw);
    if (message.type === 'configure') service = start(message.configuration, post);
    else if (message.type === 'close')
      void service.then((running) => running?.close()).then(() => process.exit(0));
    else void service.then((running) => running?.handle(message));
  });
  post({ type: 'beat' });
  setInterval(() => post({ type: 'beat' }), beatEveryMs);
};

serve(openPort());
