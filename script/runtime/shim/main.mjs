// The stand-in distribution has no default app: this is it. It starts the app whose folder stands
// on the command line, as `electron FOLDER` does, and honours `-r MODULE` for test drivers. The
// import is awaited, so that Electron holds back `ready` until the app's own module has run.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const args = process.argv.slice(1);
const requireAt = args.indexOf('-r');
if (requireAt >= 0) createRequire(import.meta.url)(resolve(args.splice(requireAt, 2)[1]));

const folder = resolve(args.find((argument) => !argument.startsWith('-')) ?? '.');
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
await import(pathToFileURL(join(folder, manifest.main)).href);
