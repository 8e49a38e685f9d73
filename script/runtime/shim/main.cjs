'use strict';
// The stand-in distribution has no default app: this is it. It starts the app whose folder stands
// on the command line, as `electron FOLDER` does, and honours `-r MODULE` for test drivers.
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { pathToFileURL } = require('node:url');

const args = process.argv.slice(1);
const requireAt = args.indexOf('-r');
if (requireAt >= 0) require(resolve(args.splice(requireAt, 2)[1]));

const folder = resolve(args.find((argument) => !argument.startsWith('-')) ?? '.');
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
import(pathToFileURL(join(folder, manifest.main)).href).catch((error) => {
  console.error(error);
  process.exit(70);
});
