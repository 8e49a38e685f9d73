import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/** Version and runtime for staff. A build that must not serve residents says so: 仅供测试. */
export const versionText = (): string => {
  const manifest = JSON.parse(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8')) as {
    mark?: string;
  };
  const runtime = `Electron ${process.versions['electron'] ?? '?'}`;
  return [app.getVersion(), runtime, manifest.mark].filter(Boolean).join(' · ');
};
