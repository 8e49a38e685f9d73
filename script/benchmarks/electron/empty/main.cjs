'use strict';
// The lower bound of every start: an Electron window with one word in it, sandboxed like ours.
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

// Root has no sandbox, and asking for it then leaves no process to start.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1080, height: 1920, frame: false, show: false });
  window.once('ready-to-show', () => window.show());
  void window.loadFile(join(__dirname, 'index.html'));
});
