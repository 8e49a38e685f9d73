'use strict';
// The negative control of the escape matrix: Electron's own kiosk mode with default settings and
// none of our guard. Every class of vectors must get through here, or the matrix proves nothing.
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

void app.whenReady().then(() => {
  const window = new BrowserWindow({ kiosk: true, x: 0, y: 0 });
  void window.loadFile(join(__dirname, 'index.html'));
});
