import { lampOf, stateWords, type DockCommand, type DockDevice } from '../../src/shared/dock.ts';
import { ActionControl, type Action } from './ActionControl.tsx';
import type { Command } from './control.ts';
import { Words } from './Words.tsx';

type Fault = Extract<DockCommand, { kind: 'fault' }>;

const FaultToggle = ({
  fault,
  set,
}: {
  readonly fault: Fault;
  readonly set: (on: boolean) => void;
}) => (
  <button
    type="button"
    className="fault"
    data-severity={fault.severity}
    aria-pressed={fault.isOn}
    onClick={() => set(!fault.isOn)}
  >
    <Words label={fault.label} />
  </button>
);

const Head = ({ device }: { readonly device: DockDevice }) => (
  <header className="device-head">
    <span className="lamp" data-lamp={lampOf(device)} aria-hidden="true" />
    <h2>
      <Words label={device.label} />
    </h2>
    {device.isConnected === false && <span className="unheard">无驱动连接 No driver</span>}
    <p className="state" data-lamp={lampOf(device)}>
      {stateWords(device).map((label) => (
        <Words key={label.english} label={label} />
      ))}
    </p>
  </header>
);

const hasSamples = ({ parameters }: Action): boolean =>
  parameters.some(({ kind }) => kind !== 'number');

/** One device: what one lays on it, its faults as toggles, and what else a hand can do to it. */
export const DeviceCard = ({
  device,
  act,
}: {
  readonly device: DockDevice;
  readonly act: (command: Command) => void;
}) => {
  const faults = device.commands.filter((entry) => entry.kind === 'fault');
  const actions = device.commands.filter((entry) => entry.kind === 'action');
  const plain = actions.filter(({ parameters }) => parameters.length === 0);
  const run = (name: string, given: object = {}): void =>
    act({ ...given, device: device.name, do: name });
  const control = (action: Action) => (
    <ActionControl key={action.name} action={action} run={(given) => run(action.name, given)} />
  );
  return (
    <section className="device" aria-label={device.label.english} data-device={device.name}>
      <Head device={device} />
      {actions.filter(hasSamples).map(control)}
      <div className="faults" role="group" aria-label="故障 Faults">
        {faults.map((fault) => (
          <FaultToggle key={fault.name} fault={fault} set={(on) => run(fault.name, { on })} />
        ))}
      </div>
      <div className="actions">
        {plain.map(({ name, label }) => (
          <button key={name} type="button" className="button" onClick={() => run(name)}>
            <Words label={label} />
          </button>
        ))}
      </div>
      {actions.filter((entry) => entry.parameters.length > 0 && !hasSamples(entry)).map(control)}
    </section>
  );
};
