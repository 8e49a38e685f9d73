import type { Channel } from '../../../shared/item.ts';

/** The channels as a tree that survives what a feed may hold: missing parents count as roots, rings are cut. */
export class ChannelTree {
  /** In tree order: parents before children, siblings by position. */
  readonly channels: readonly Channel[];
  readonly #indexes: ReadonlyMap<string, number>;
  /** Own index first, root last. */
  readonly #lines: readonly (readonly number[])[];

  constructor(channels: readonly Channel[]) {
    this.channels = inTreeOrder(channels);
    this.#indexes = new Map(this.channels.map(({ id }, index) => [id, index]));
    this.#lines = this.channels.map((_, index) => this.#lineOf(index));
  }

  indexOf(id: string): number | undefined {
    return this.#indexes.get(id);
  }

  parentOf(index: number): number | undefined {
    return this.#lines[index]?.[1];
  }

  /** Indexes of these channels and everything above them, each once; unknown ids are left out. */
  closureOf(ids: readonly string[]): readonly number[] {
    const closure = new Set<number>();
    for (const id of ids) {
      const index = this.#indexes.get(id);
      if (index !== undefined) for (const above of this.#lines[index]!) closure.add(above);
    }
    return [...closure];
  }

  /** Names from the root to the channel; empty for an unknown one. */
  pathOf(id: string): string[] {
    const index = this.#indexes.get(id);
    if (index === undefined) return [];
    return this.#lines[index]!.toReversed().map((above) => this.channels[above]!.name);
  }

  #lineOf(index: number): number[] {
    const line = [index];
    let parent = this.channels[index]!.parentId;
    while (parent !== null) {
      const above = this.#indexes.get(parent);
      if (above === undefined || line.includes(above)) break;
      line.push(above);
      parent = this.channels[above]!.parentId;
    }
    return line;
  }
}

const inTreeOrder = (channels: readonly Channel[]): Channel[] => {
  const known = new Map(channels.map((channel) => [channel.id, channel]));
  const children = new Map<string | null, Channel[]>();
  for (const channel of known.values()) {
    const parent =
      channel.parentId !== null && known.has(channel.parentId) ? channel.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), channel]);
  }
  const ordered: Channel[] = [];
  const visit = (parent: string | null): void => {
    const siblings = (children.get(parent) ?? []).sort((a, b) => a.position - b.position);
    for (const channel of siblings) {
      ordered.push(channel);
      visit(channel.id);
    }
  };
  visit(null);
  // What a ring keeps away from every root stays findable, at the end.
  const reached = new Set(ordered.map(({ id }) => id));
  return [...ordered, ...[...known.values()].filter(({ id }) => !reached.has(id))];
};
