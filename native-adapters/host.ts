import { beatEveryMs, ToHost, type FromHost, type HostConfiguration } from './host-protocol.ts';
import type { HostService, Post } from './host-service.ts';
import { openParentPort, type ParentPort } from '../src/shared/parent-port.ts';

/**
 * The process of one device family. Main starts it as an Electron `utilityProcess` or, outside
 * Electron, with `child_process.fork`; a driver that crashes here is a device status there.
 */

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
    case 'card': {
      const { serveCard } = await import('./id-card-reader/serve.ts');
      return serveCard(configuration.device, post);
    }
    case 'attached': {
      const { serveAttached } = await import('./attached/serve.ts');
      return serveAttached(configuration.devices, post);
    }
  }
};

const serve = (port: ParentPort<FromHost>): void => {
  const post: Post = (message) => port.post(message);
  let service: Promise<HostService | null> = Promise.resolve(null);
  port.onMessage((raw, handle) => {
    const message = ToHost.parse(raw);
    if (message.type === 'configure') service = start(message.configuration, post);
    else if (message.type === 'close')
      void service.then((running) => running?.close()).then(() => process.exit(0));
    else void service.then((running) => running?.handle(message, handle));
  });
  post({ type: 'beat' });
  setInterval(() => post({ type: 'beat' }), beatEveryMs);
};

serve(openParentPort());
