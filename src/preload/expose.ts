import { contextBridge, ipcRenderer } from 'electron';
import { channelOf } from '../shared/call-names.ts';
import type { Audience, CallName, PushName } from '../shared/ipc-contract.ts';

/**
 * Builds a page's API from the contract: one frozen function for each call and one subscription.
 * No ipcRenderer, no channel names, no generic invoke reach the page. Parsing is main's business;
 * what comes back was checked there.
 */
export const expose = (
  apiName: string,
  callNames: readonly CallName<Audience>[],
  pushName: PushName<Audience>,
): void => {
  const calls = callNames.map(
    (name) => [name, (input: unknown) => ipcRenderer.invoke(channelOf(name), input ?? {})] as const,
  );
  const onSnapshot = (listener: (snapshot: unknown) => void): (() => void) => {
    const forward = (_event: unknown, snapshot: unknown): void => listener(snapshot);
    ipcRenderer.on(channelOf(pushName), forward);
    return () => void ipcRenderer.off(channelOf(pushName), forward);
  };
  contextBridge.exposeInMainWorld(apiName, { ...Object.fromEntries(calls), onSnapshot });
};
