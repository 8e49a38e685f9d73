import type { AttachedDevice, AttachedList, AttachedView } from '../../shared/attached.ts';
import { attachedGuessTexts, attachedKindTexts } from '../../shared/technician-words.ts';
import { Fact, Section } from './Section.tsx';

const hex4 = (value: number): string => value.toString(16).padStart(4, '0');

const Device = ({ device }: { readonly device: AttachedDevice }) => {
  const { kind, guess, name, vendorId, productId, serialNumber, usages, path, setting } = device;
  return (
    <li>
      <h3>{attachedGuessTexts[guess]}</h3>
      <dl>
        <Fact label="接口">{attachedKindTexts[kind]}</Fact>
        {name !== '' && <Fact label="自称">{name}</Fact>}
        <Fact label="厂商:产品">
          <code>
            {hex4(vendorId)}:{hex4(productId)}
          </code>
        </Fact>
        {serialNumber !== null && (
          <Fact label="序列号">
            <code>{serialNumber}</code>
          </Fact>
        )}
        {usages.length > 0 && (
          <Fact label="HID 用途">
            <code>{usages.join(' ')}</code>
          </Fact>
        )}
        <Fact label="现在位置">
          <code>{path}</code>
        </Fact>
      </dl>
      {setting !== null && (
        <p>
          写进配置：<code>{setting}</code>
        </p>
      )}
    </li>
  );
};

const Listed = ({ list }: { readonly list: AttachedList }) => (
  <>
    {list.unlisted.map(({ kind, reason }) => (
      <p key={kind} className="staff-unlisted">
        {attachedKindTexts[kind]}列不出来：<code>{reason}</code>
      </p>
    ))}
    {list.devices.length === 0 && <p>没有。插着的 USB 设备都已写进配置，或者什么都没有插。</p>}
    <ul role="list" className="staff-device-grid">
      {list.devices.map((device) => (
        <Device key={`${device.kind} ${device.path}`} device={device} />
      ))}
    </ul>
    {list.more > 0 && <p>还有 {list.more} 个没有列出。</p>}
  </>
);

/** Every three seconds anew, so that plugging something in shows what it is. */
export const Attached = ({ view }: { readonly view: AttachedView }) => (
  <Section title="插着但没有配置的设备" name="attached">
    {view.state === 'looking' && <p>正在查找…</p>}
    {view.state === 'stopped' && <p>查找程序停了（{view.reason}），正在重新启动。</p>}
    {view.state === 'listed' && <Listed list={view.list} />}
  </Section>
);
