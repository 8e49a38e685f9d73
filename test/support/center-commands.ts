import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serve, type RunningServer } from '../../center/serve/server.ts';
import { projectRoot } from './electron.ts';
import { channels, fewItems } from './items.ts';

const run = promisify(execFile);

/** A center as an operator has it: a folder, and the commands of `script/center` one after the other. */
export class CommandedCenter {
  readonly #folder: string;
  #server: RunningServer | null = null;

  /** `folder` is made and filled. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What the command said; throws when it failed. */
  async command(...words: string[]): Promise<string> {
    const node = join(projectRoot, 'node_modules/.bin/node');
    const program = join(projectRoot, 'center/main.ts');
    const data = join(this.#folder, 'data');
    return (await run(node, [program, '--data', data, ...words])).stdout;
  }

  /** Keys, two items and the first publication, served on loopback. */
  async start(): Promise<void> {
    const content = join(this.#folder, 'content');
    mkdirSync(join(content, 'items'), { recursive: true });
    const write = (name: string, value: unknown): void =>
      writeFileSync(join(content, name), JSON.stringify(value));
    write('district.json', { name: '示例区', hotline: '0000-0012345' });
    write('channels.json', channels);
    write(
      'items/items.json',
      fewItems.map(({ attachments: _none, ...item }) => item),
    );
    for (const words of [['keys'], ['load', content], ['publish']]) await this.command(...words);
    this.#server = await serve(join(this.#folder, 'data', 'feed'), 0);
  }

  /** For the station file of a kiosk. */
  get feed(): { readonly url: string; readonly rootFile: string } {
    if (this.#server === null) throw new Error('start the center first');
    const rootFile = join(this.#folder, 'data', 'keys', 'root', '1.root.json');
    return { url: this.#server.url, rootFile };
  }

  async stop(): Promise<void> {
    await this.#server?.stop();
  }
}
