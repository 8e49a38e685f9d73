import { contextBridge, ipcRenderer } from 'electron';
import { channelOf } from '../shared/call-names.ts';
import type { Audience, CallName, PortName, PushName } from '../shared/ipc-contract.ts';

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

/** The page's own window, of which a preload sees no types here. */
declare const window: {
  readonly location: { readonly origin: string };
  postMessage(message: string, origin: string, transfer: readonly unknown[]): void;
};

/** A port cannot pass the context bridge; a message to the page's own window can carry it. */
export const forwardPort = (name: PortName<Audience>, greeting: string): void =>
  void ipcRenderer.on(channelOf(name), ({ ports }) =>
    window.postMessage(greeting, window.location.origin, ports),
  );
