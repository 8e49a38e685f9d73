import { deviceFamilies, type DeviceBoard } from '../../shared/devices.ts';

/** What the board reads of a device. */
interface Shown<Status> {
  status(): Status;
  onStatus(listener: (status: Status) => void): () => void;
}

export interface DeviceFamilies {
  readonly a4: Shown<DeviceBoard['a4']>;
  readonly receipt: Shown<DeviceBoard['receipt']>;
  readonly scanner: Shown<DeviceBoard['scanner']>;
  readonly card: Shown<DeviceBoard['card']>;
}

/** Every device's status in one snapshot, for the screens, the log and the center alike. */
export interface StatusBoard {
  snapshot(): DeviceBoard;
  /** Calls back with the whole new snapshot on every change of any device. */
  onChange(listener: (board: DeviceBoard) => void): () => void;
}

export const createStatusBoard = (devices: DeviceFamilies): StatusBoard => {
  const listeners = new Set<(board: DeviceBoard) => void>();
  const snapshot = (): DeviceBoard => ({
    a4: devices.a4.status(),
    receipt: devices.receipt.status(),
    scanner: devices.scanner.status(),
    card: devices.card.status(),
  });
  const changed = (): void => {
    const board = snapshot();
    for (const listener of listeners) listener(board);
  };
  for (const family of deviceFamilies) devices[family].onStatus(changed);
  return {
    snapshot,
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
