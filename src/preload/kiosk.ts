import { contextBridge, ipcRenderer } from 'electron';
import { callNames, channelOf } from '../shared/call-names.ts';
import type { KioskSnapshot } from '../shared/ipc-contract.ts';

/**
 * Builds `window.kiosk` from the contract: one frozen function for each call and one subscription.
 * No ipcRenderer, no channel names, no generic invoke reach the page. Parsing is main's business;
 * what comes back was checked there.
 */
const calls = callNames.map(
  (name) => [name, (input: unknown) => ipcRenderer.invoke(channelOf(name), input ?? {})] as const,
);

const onSnapshot = (listener: (snapshot: KioskSnapshot) => void): (() => void) => {
  const forward = (_event: unknown, snapshot: KioskSnapshot): void => listener(snapshot);
  ipcRenderer.on(channelOf('snapshotChanged'), forward);
  return () => void ipcRenderer.off(channelOf('snapshotChanged'), forward);
};

contextBridge.exposeInMainWorld('kiosk', { ...Object.fromEntries(calls), onSnapshot });
