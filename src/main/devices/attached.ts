import type { AttachedView } from '../../shared/attached.ts';
import type { DeviceConfiguration } from '../../../native-adapters/configuration.ts';
import type { FromHost } from '../../../native-adapters/host-protocol.ts';
import { cleanWord } from '../../../native-adapters/attached/found.ts';
import { Supervisor, type SupervisorTools } from './supervisor.ts';

/**
 * What is plugged in without being configured, listed by a process that lives only while a technician looks: listing
 * runs `udevadm` and native code, which must neither hold up main nor take it along.
 */
export class AttachedDevices {
  readonly #configuration: DeviceConfiguration;
  readonly #tools: SupervisorTools;
  readonly #listeners = new Set<() => void>();
  #supervisor: Supervisor | null = null;
  #view: AttachedView = { state: 'looking' };

  constructor(configuration: DeviceConfiguration, tools: SupervisorTools) {
    this.#configuration = configuration;
    this.#tools = tools;
  }

  get pid(): number | undefined {
    return this.#supervisor?.pid;
  }

  view(): AttachedView {
    return this.#view;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Begins to look; does nothing while it looks already. */
  begin(): void {
    if (this.#supervisor !== null) return;
    this.#view = { state: 'looking' };
    const supervisor = new Supervisor(
      { family: 'attached', devices: this.#configuration },
      this.#tools,
      {
        onMessage: (message) => this.#received(supervisor, message),
        onDeath: (reason) => this.#show({ state: 'stopped', reason: cleanWord(reason) }),
      },
    );
    this.#supervisor = supervisor;
  }

  /** Resolves when the process is gone. */
  async end(): Promise<void> {
    const supervisor = this.#supervisor;
    this.#supervisor = null;
    await supervisor?.close();
  }

  /** What an ended process still says is of no interest. */
  #received(from: Supervisor, message: FromHost): void {
    if (message.type === 'attached' && from === this.#supervisor)
      this.#show({ state: 'listed', list: message.list });
  }

  #show(view: AttachedView): void {
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}
