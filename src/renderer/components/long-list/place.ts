/** Where in a long list one is: what the buttons below it say and do. Rows count from 1 on screen. */
export interface ListPlace {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly total: number;
  readonly isAtTop: boolean;
  readonly isAtEnd: boolean;
}

/** Told at every frame of a scroll, so it stays out of the state of whole screens. */
export class ListPlaceBoard {
  #place: ListPlace | null = null;
  #turn: ((direction: 1 | -1) => void) | null = null;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly place = (): ListPlace | null => this.#place;

  say(place: ListPlace | null): void {
    const same = JSON.stringify(place) === JSON.stringify(this.#place);
    if (same) return;
    this.#place = place;
    for (const listener of this.#listeners) listener();
  }

  /** How the list moves by a screenful; null when it is gone. */
  takeTurn(turn: ((direction: 1 | -1) => void) | null): void {
    this.#turn = turn;
  }

  turn(direction: 1 | -1): void {
    this.#turn?.(direction);
  }
}
