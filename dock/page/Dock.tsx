import { useState } from 'react';
import type { DockManifest } from '../../src/shared/dock.ts';
import { send, useManifest, type Command } from './control.ts';
import { DeviceCard } from './DeviceCard.tsx';
import { Prints } from './Prints.tsx';
import { Words } from './Words.tsx';

const Devices = ({
  manifest,
  act,
}: {
  readonly manifest: DockManifest;
  readonly act: (command: Command) => void;
}) => (
  <main>
    <h1 className="visually-hidden">设备 Devices</h1>
    <div className="devices">
      {manifest.devices.map((device) => (
        <DeviceCard key={device.name} device={device} act={act} />
      ))}
    </div>
  </main>
);

/** The whole window; everything in it follows from the manifest. */
export const Dock = () => {
  const { manifest, isLive } = useManifest();
  const [complaint, setComplaint] = useState<string | null>(null);
  const act = (command: Command): void => void send(command).then(setComplaint);
  const mendable = manifest?.devices.filter(({ commands }) =>
    commands.some(({ name }) => name === 'clear'),
  );
  const mendAll = (): void => mendable?.forEach(({ name }) => act({ device: name, do: 'clear' }));
  return (
    <div className="dock">
      <header className="bar">
        <p className="title">
          <Words label={{ chinese: '设备台', english: 'Device dock' }} />
        </p>
        <p className="live" data-live={isLive} role="status">
          {isLive ? '已连接 Connected' : '没有应答 Not answering'}
        </p>
        <button type="button" className="button" onClick={mendAll}>
          <Words label={{ chinese: '全部修好', english: 'Mend everything' }} />
        </button>
      </header>
      {complaint !== null && (
        <p className="complaint" role="alert">
          {complaint}
        </p>
      )}
      {manifest !== null && <Devices manifest={manifest} act={act} />}
      {manifest !== null && <Prints prints={manifest.prints} />}
    </div>
  );
};
