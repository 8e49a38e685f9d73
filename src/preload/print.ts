import { contextBridge, ipcRenderer } from 'electron';
import {
  printPageChannels,
  type PrintDocument,
  type PrintPageApi,
} from '../shared/print-document.ts';

/** The hidden print page's two verbs: take a document, say when it is laid out. */
const api: PrintPageApi = {
  onDocument: (callback) => {
    ipcRenderer.on(printPageChannels.document, (_event, document: PrintDocument) =>
      callback(document),
    );
  },
  ready: () => ipcRenderer.send(printPageChannels.ready),
};

contextBridge.exposeInMainWorld('printPage', api);
