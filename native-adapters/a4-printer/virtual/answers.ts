import ipp from '@sealsystems/ipp';
import { PDFDocument } from 'pdf-lib';
import type { A4Machine, VirtualJob } from './machine.ts';

type Message = ReturnType<typeof ipp.parse>;
type Group = Record<string, unknown>;

const media = ['iso_a4_210x297mm', 'iso_a5_148x210mm'];
const formats = ['application/pdf'];
const sides = ['one-sided', 'two-sided-long-edge', 'two-sided-short-edge'];
const operations = [
  'Print-Job',
  'Validate-Job',
  'Create-Job',
  'Send-Document',
  'Cancel-Job',
  'Get-Job-Attributes',
  'Get-Jobs',
  'Get-Printer-Attributes',
];

/** Pages of a PDF; 0 when it is not one. */
const countPages = async (pdf: Uint8Array): Promise<number> => {
  try {
    return (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount();
  } catch {
    return 0;
  }
};

const text = (value: unknown, otherwise: string): string =>
  typeof value === 'string' ? value : otherwise;

const groupOf = (
  message: Message,
  tag: 'operation-attributes-tag' | 'job-attributes-tag',
): Group => {
  const group = message[tag];
  return (Array.isArray(group) ? group[0] : group) ?? {};
};

/** Answers one IPP request for the machine; RFC 8011 status codes, the few that a driver meets. */
export class IppAnswers {
  readonly #machine: A4Machine;
  /** Everything a driver did that the standard does not allow. */
  readonly protocolErrors: string[] = [];
  printerUri = '';

  constructor(machine: A4Machine) {
    this.#machine = machine;
  }

  async answer(body: Buffer): Promise<Buffer> {
    const request = ipp.parse(body);
    const operation = request.operation ?? '';
    this.#checkHead(request);
    const handler = this.#handlers[operation];
    if (!handler) return this.#reply(request, 'server-error-operation-not-supported');
    return handler(request);
  }

  readonly #handlers: Record<string, (request: Message) => Promise<Buffer> | Buffer> = {
    'Get-Printer-Attributes': (request) => this.#printer(request),
    'Validate-Job': (request) => this.#reply(request, this.#refusal(request) ?? 'successful-ok'),
    'Create-Job': (request) => this.#create(request),
    'Print-Job': (request) => this.#printJob(request),
    'Send-Document': (request) => this.#sendDocument(request),
    'Get-Job-Attributes': (request) =>
      this.#withJob(request, (job) => this.#reply(request, 'successful-ok', [jobGroup(job)])),
    'Get-Jobs': (request) =>
      this.#reply(request, 'successful-ok', this.#machine.jobs.map(jobGroup)),
    'Cancel-Job': (request) =>
      this.#withJob(request, (job) =>
        this.#reply(
          request,
          this.#machine.cancel(job) ? 'successful-ok' : 'client-error-not-possible',
        ),
      ),
  };

  #checkHead(request: Message): void {
    const head = groupOf(request, 'operation-attributes-tag');
    const [first, second] = Object.keys(head);
    if (first !== 'attributes-charset' || second !== 'attributes-natural-language')
      this.protocolErrors.push('charset and language must come first');
    if (head['printer-uri'] === undefined) this.protocolErrors.push('printer-uri is missing');
  }

  #printer(request: Message): Buffer {
    const group = {
      'printer-state': this.#machine.state,
      'printer-state-reasons': this.#machine.reasons,
      'printer-is-accepting-jobs': true,
      'printer-name': 'Virtual A4',
      'printer-uri-supported': this.printerUri,
      'document-format-supported': formats,
      'media-supported': media,
      'media-default': media[0],
      'sides-supported': sides,
      'color-supported': false,
      'print-scaling-supported': ['auto', 'none'],
      'operations-supported': operations,
      'ipp-versions-supported': ['1.1', '2.0'],
      'charset-supported': 'utf-8',
      'queued-job-count': this.#machine.busy ? 1 : 0,
    };
    return ipp.serialize({
      ...this.#head(request, 'successful-ok'),
      'printer-attributes-tag': group,
    });
  }

  /** Like ippeveprinter, an unknown format is an unsupported value too. */
  #refusal(request: Message): string | null {
    const head = groupOf(request, 'operation-attributes-tag');
    const template = groupOf(request, 'job-attributes-tag');
    const known =
      formats.includes(text(head['document-format'], 'application/pdf')) &&
      media.includes(text(template['media'], media[0]!)) &&
      sides.includes(text(template['sides'], sides[0]!));
    return known ? null : 'client-error-attributes-or-values-not-supported';
  }

  #newJob(request: Message): VirtualJob | string {
    const refusal = this.#refusal(request);
    if (refusal !== null) return refusal;
    if (this.#machine.busy) return 'server-error-busy';
    const name = text(groupOf(request, 'operation-attributes-tag')['job-name'], 'untitled');
    const template = groupOf(request, 'job-attributes-tag');
    return this.#machine.create(name, text(template['sides'], 'one-sided'));
  }

  #create(request: Message): Buffer {
    const job = this.#newJob(request);
    if (typeof job === 'string') return this.#reply(request, job);
    return this.#reply(request, 'successful-ok', [jobGroup(job)]);
  }

  async #printJob(request: Message): Promise<Buffer> {
    const job = this.#newJob(request);
    if (typeof job === 'string') return this.#reply(request, job);
    await this.#take(job, request);
    return this.#reply(request, 'successful-ok', [jobGroup(job)]);
  }

  #sendDocument(request: Message): Promise<Buffer> | Buffer {
    return this.#withJob(request, async (job) => {
      if (job.pdf !== null || job.state !== 'processing')
        return this.#reply(request, 'client-error-not-possible');
      await this.#take(job, request);
      return this.#reply(request, 'successful-ok', [jobGroup(job)]);
    });
  }

  async #take(job: VirtualJob, request: Message): Promise<void> {
    const pdf = request.data ?? Buffer.alloc(0);
    this.#machine.document(job, pdf, await countPages(pdf));
  }

  #withJob(
    request: Message,
    use: (job: VirtualJob) => Promise<Buffer> | Buffer,
  ): Promise<Buffer> | Buffer {
    const number = groupOf(request, 'operation-attributes-tag')['job-id'];
    const job = this.#machine.jobs.find((candidate) => candidate.number === number);
    return job ? use(job) : this.#reply(request, 'client-error-not-found');
  }

  #head(request: Message, statusCode: string): Message {
    return {
      version: '2.0',
      statusCode,
      id: request.id ?? 1,
      'operation-attributes-tag': {
        'attributes-charset': 'utf-8',
        'attributes-natural-language': 'en',
      },
    };
  }

  #reply(request: Message, statusCode: string, jobs: Group[] = []): Buffer {
    const head = this.#head(request, statusCode);
    return ipp.serialize(jobs.length === 0 ? head : { ...head, 'job-attributes-tag': jobs });
  }
}

const jobGroup = (job: VirtualJob): Group => ({
  'job-id': job.number,
  'job-name': job.name,
  'job-state': job.state,
  'job-state-reasons': job.reasons,
  'job-impressions-completed': job.pagesDone,
  'job-media-sheets-completed':
    job.sides === 'one-sided' ? job.pagesDone : Math.ceil(job.pagesDone / 2),
});
