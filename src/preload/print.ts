import { contextBridge, ipcRenderer } from 'electron';
import { channelOf } from '../shared/call-names.ts';
import type { PrintDocument, PrintPageApi } from '../shared/print-document.ts';

/** The hidden print page's two verbs: take a document, say when it is laid out. */
const api: PrintPageApi = {
  onDocument: (callback) => {
    ipcRenderer.on(channelOf('printDocument'), (_event, document: PrintDocument) =>
      callback(document),
    );
  },
  ready: () => void ipcRenderer.invoke(channelOf('printLaidOut'), {}),
};

contextBridge.exposeInMainWorld('printPage', api);
