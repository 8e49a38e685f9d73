import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { SimulatedClock, countingIds } from './simulated-clock.ts';
import { generateSealingKeys, open, type Envelope } from '../../src/shared/sealing.ts';
import type { ServiceCatalogue } from '../../src/shared/services.ts';
import { submissionNumber } from '../../src/shared/submission/number.ts';
import type {
  VaultCallName,
  VaultInput,
  VaultMessage,
  VaultView,
} from '../../src/shared/vault-contract.ts';
import {
  FromVault,
  ToVault,
  type PrivateDocument,
  type VaultSurroundings,
} from '../../src/shared/vault-protocol.ts';
import type { WritePaper } from '../../src/vault/paper/paper.ts';
import { Vault } from '../../src/vault/vault.ts';

/** A vault between a page and a main of a test, over real message channels. */

export const testCatalogue = (publicKey: string): ServiceCatalogue => ({
  format: 1,
  expiresAt: '2026-12-31T00:00:00+08:00',
  stations: [],
  sealingKeys: [
    {
      id: 'test-1',
      suite: 'HPKE-P256-SHA256-AES256GCM',
      publicKey,
      notBefore: '2026-01-01T00:00:00+08:00',
      notAfter: '2027-01-01T00:00:00+08:00',
    },
  ],
  holidays: [],
  agencies: [
    {
      id: 'housing',
      name: '示例区住房和城乡建设局',
      duties: ['房屋征收'],
      address: '示例区明礼路9号',
      phone: '0000-0000114',
      hours: '工作日 9:00—17:00',
      alsoNamed: [],
    },
  ],
  consultations: [
    {
      id: 'bicycle-rules',
      title: '示例区公共自行车租用办法（征求意见稿）',
      summary: '示例',
      agencyId: 'housing',
      itemId: null,
      opensOn: '2026-11-01',
      closesOn: '2026-11-30',
      questions: [
        {
          id: 'fee',
          text: '收费合理吗',
          kind: 'choice',
          options: ['合理', '偏高'],
          isRequired: true,
        },
        { id: 'why', text: '为什么', kind: 'long-text', options: [], isRequired: false },
        {
          id: 'where',
          text: '哪里要加站点',
          kind: 'choices',
          options: ['学校', '车站', '医院'],
          isRequired: false,
        },
      ],
      outcome: null,
    },
    {
      id: 'closed-one',
      title: '已经截止的征集',
      summary: '示例',
      agencyId: 'housing',
      itemId: null,
      opensOn: '2026-10-01',
      closesOn: '2026-11-22',
      questions: [],
      outcome: null,
    },
  ],
  applications: [
    {
      id: 'talent',
      kind: 'policy',
      title: '青年人才安家支持',
      summary: '示例',
      agencyId: 'housing',
      itemId: null,
      conditions: ['在示例区就业', '缴纳社会保险满一年'],
      materials: [],
      opensOn: '2026-11-01',
      closesOn: '2026-12-31',
    },
  ],
  matterForms: [
    {
      id: 'help-form',
      title: '临时救助申请表',
      guideItemId: null,
      agencyId: 'housing',
      asksIdentity: true,
      parts: [
        {
          id: 'trouble',
          title: '遇到了什么困难',
          questions: [
            {
              id: 'cause',
              text: '是哪一类困难',
              help: '',
              kind: 'choice',
              options: ['突发疾病', '其他'],
              isRequired: true,
            },
            {
              id: 'story',
              text: '把经过说一说',
              help: '',
              kind: 'long-text',
              options: [],
              isRequired: false,
            },
          ],
        },
      ],
      handInAt: '街道便民服务中心',
    },
  ],
  materials: [
    {
      id: 'gazette-11',
      kind: 'gazette',
      title: '示例区公报',
      issue: '第11期',
      agency: '示例区人民政府办公室',
      year: 2026,
      pages: 12,
      description: '示例。',
      cover: null,
      itemId: null,
      shelves: [],
    },
  ],
});

/** What became of one question of the vault to main, as a test decides. */
export interface MainAnswers {
  /** Null: the disk refuses. */
  number(): string | null;
  isKept(envelope: Envelope): boolean;
  /** Null: nothing is said. */
  delivery(): 'accepted' | 'waiting' | null;
  answer(envelope: Envelope): Promise<Uint8Array | null>;
  printFault(): 'busy' | 'printer-not-ready' | null;
}

export class VaultBench {
  readonly clock = new SimulatedClock('2026-11-25T10:20:00+08:00');
  readonly vault: Vault;
  readonly said: FromVault[] = [];
  readonly views: VaultView[] = [];
  readonly answers: MainAnswers;
  readonly page: MessagePort;
  readonly privateKey: string;
  readonly #waiters = new Map<number, (result: unknown) => void>();
  readonly #ports: MessagePort[] = [];
  surroundings: VaultSurroundings;
  #lastCall = 0;
  #count = 122;

  static async start(writePaper: WritePaper, fontFolder = '/nowhere'): Promise<VaultBench> {
    const { publicKey, privateKey } = await generateSealingKeys('HPKE-P256-SHA256-AES256GCM');
    return new VaultBench(publicKey, privateKey, writePaper, fontFolder);
  }

  private constructor(
    publicKey: string,
    privateKey: string,
    writePaper: WritePaper,
    fontFolder: string,
  ) {
    this.privateKey = privateKey;
    this.answers = {
      number: () => submissionNumber(2026, '0007', (this.#count += 1)),
      isKept: () => true,
      delivery: () => 'accepted',
      answer: async () => null,
      printFault: () => null,
    };
    this.vault = new Vault({
      clock: this.clock,
      ids: countingIds(),
      post: (message) => this.#hear(FromVault.parse(structuredClone(message))),
      writePaper: () => writePaper,
    });
    this.surroundings = {
      station: '0007',
      venue: '示例区政务服务大厅专区',
      district: '示例区',
      hotline: '0000-12345',
      asOf: null,
      catalogue: testCatalogue(publicKey),
      fontFolder,
    };
    this.surround({});
    this.page = this.connect('page');
    this.page.on('message', (message: VaultMessage) => this.#hearPage(message));
  }

  surround(change: Partial<VaultSurroundings>): void {
    this.surroundings = { ...this.surroundings, ...change };
    const message = { type: 'surroundings', surroundings: this.surroundings };
    this.vault.hear(ToVault.parse(message));
  }

  /** The other end of a new channel whose one end the vault gets with `message`. */
  connect(type: 'page' | 'card' | 'scan'): MessagePort {
    return this.give({ type });
  }

  give(message: object): MessagePort {
    const { port1, port2 } = new MessageChannel();
    this.#ports.push(port2);
    this.vault.hear(message, port1);
    return port2;
  }

  /** What is posted into a printer's port; null when it is closed instead. */
  async handedOver(message: object): Promise<PrivateDocument | null> {
    const port = this.give(message);
    return new Promise((resolve) => {
      port.once('message', (document: PrivateDocument) => resolve(document));
      port.once('close', () => resolve(null));
    });
  }

  async call<Name extends VaultCallName>(
    name: Name,
    input: VaultInput<Name>,
  ): Promise<{ ok: true; value: unknown } | { ok: false; error: string }> {
    const id = (this.#lastCall += 1);
    const result = new Promise<unknown>((resolve) => this.#waiters.set(id, resolve));
    this.page.postMessage({ id, name, input });
    return (await result) as { ok: true; value: unknown } | { ok: false; error: string };
  }

  get view(): VaultView {
    const view = this.views.at(-1);
    if (view === undefined) throw new Error('no view yet');
    return view;
  }

  envelopes(): Envelope[] {
    return this.said.flatMap((message) => (message.type === 'envelope' ? [message.envelope] : []));
  }

  saidOf<Type extends FromVault['type']>(type: Type): Extract<FromVault, { type: Type }>[] {
    return this.said.filter(
      (message): message is Extract<FromVault, { type: Type }> => message.type === type,
    );
  }

  async opened(envelope: Envelope): Promise<unknown> {
    const result = await open(this.privateKey, envelope);
    if (!result.ok) throw new Error(result.error);
    return JSON.parse(new TextDecoder().decode(result.value.plaintext));
  }

  close(): void {
    for (const port of this.#ports) port.close();
  }

  #hearPage(message: VaultMessage): void {
    if ('view' in message) this.views.push(message.view);
    else {
      this.#waiters.get(message.id)?.(message.result);
      this.#waiters.delete(message.id);
    }
  }

  #hear(message: FromVault): void {
    this.said.push(message);
    queueMicrotask(() => void this.#answer(message));
  }

  async #answer(message: FromVault): Promise<void> {
    const { vault, answers } = this;
    switch (message.type) {
      case 'reserve':
        return vault.hear({ type: 'reserved', call: message.call, number: answers.number() });
      case 'envelope': {
        const { id } = message.envelope;
        const isKept = answers.isKept(message.envelope);
        vault.hear({ type: 'kept', id, isKept });
        const delivery = answers.delivery();
        // A later turn, as over a port.
        if (isKept && delivery !== null)
          setImmediate(() => vault.hear({ type: 'delivery', id, delivery }));
        return;
      }
      case 'question': {
        const sealed = await answers.answer(message.envelope);
        return vault.hear({ type: 'answer', call: message.call, sealed });
      }
      case 'print-pages':
        return vault.hear({ type: 'print-taken', call: message.call, fault: answers.printFault() });
      default:
    }
  }
}

/** For kinds without a document, and for tests that are not about paper. */
export const noPaper: WritePaper = {
  warmUp: async () => undefined,
  missing: async () => null,
  write: async () => ({ ok: true, value: null }),
  writeNotes: async () => ({ ok: false, error: 'missing-glyph' }),
};
