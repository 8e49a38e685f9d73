import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { CardMessage } from '../../../../src/shared/identity-card.ts';

/** A process that wants cards, as a visit's vault will: it parses what comes over its own port, keeps it, and writes down only digests. */

interface Port {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  on(event: 'close', listener: () => void): void;
  start(): void;
}

const file = process.argv.at(-1) ?? '';
const kept: CardMessage[] = [];
const note = (what: object): void => appendFileSync(file, `${JSON.stringify(what)}\n`);

const take = (port: Port): void => {
  port.on('message', ({ data }) => {
    const message = CardMessage.parse(data);
    kept.push(message);
    const text = message.type === 'card' ? `${message.card.name} ${message.card.number}` : '';
    note({ type: message.type, digest: createHash('sha256').update(text).digest('hex') });
  });
  port.on('close', () => note({ type: 'closed' }));
  port.start();
};

interface Parent {
  on(event: 'message', listener: (event: { readonly ports: readonly Port[] }) => void): void;
}

(process as unknown as { readonly parentPort: Parent }).parentPort.on('message', ({ ports }) =>
  ports.forEach(take),
);
