import { useEffect, useState } from 'react';
import { DockManifest } from '../../src/shared/dock.ts';

/** The control port, as far as the page sees it: `dock://window/control/`. */

export interface Watched {
  readonly manifest: DockManifest | null;
  /** False while the devices do not answer; what is shown is then what was last heard. */
  readonly isLive: boolean;
}

/** The newest manifest; arrives by itself, and again after the devices were away. */
export const useManifest = (): Watched => {
  const [watched, setWatched] = useState<Watched>({ manifest: null, isLive: false });
  useEffect(() => {
    const source = new EventSource('/control/events');
    source.addEventListener('message', ({ data }) => {
      const manifest = DockManifest.safeParse(JSON.parse(String(data)));
      if (manifest.success) setWatched({ manifest: manifest.data, isLive: true });
    });
    source.addEventListener('error', () =>
      setWatched(({ manifest }) => ({ manifest, isLive: false })),
    );
    return () => source.close();
  }, []);
  return watched;
};

export interface Command {
  readonly device: string;
  readonly do: string;
  readonly [parameter: string]: unknown;
}

/** Null when it was done, otherwise what the device said against it. */
export const send = async (command: Command): Promise<string | null> => {
  const response = await fetch('/control/', { method: 'POST', body: JSON.stringify(command) });
  return response.ok ? null : response.text();
};

export const pictureUrl = (picture: string, version: number): string =>
  `/control/prints/${picture}?${version}`;
