import type { DockSample } from '../../../src/shared/dock.ts';
import {
  action,
  actionWith,
  choice,
  controls,
  fault,
  label,
  number,
  text,
  type Control,
  unplugging,
  type VirtualDevice,
} from '../../virtual/control.ts';
import { virtualCard, virtualCardKinds, type VirtualCardKind } from './cards.ts';
import type { WireFaults } from './device.ts';
import type { VirtualCardReader } from './server.ts';

const names: Record<VirtualCardKind, readonly [chinese: string, english: string]> = {
  resident: ['居民身份证', 'Resident card'],
  'resident-long-term': ['居民身份证（长期）', 'Resident card, long-term'],
  'hong-kong-macao-taiwan': ['港澳台居民居住证', 'Hong Kong, Macao, Taiwan permit'],
  'foreigner-2017': ['外国人永居证 2017', 'Foreigner card of 2017'],
  'foreigner-2023': ['外国人永居证 2023', 'Foreigner card of 2023'],
};

const cards = virtualCardKinds.map((value): DockSample & { readonly value: VirtualCardKind } => {
  const { name, latinName, number: cardNumber } = virtualCard(value).fields;
  const lines = [name, latinName, cardNumber].filter((line) => line !== '');
  return { value, label: label(...names[value]), lines };
});

const cardChoice = choice('card', label('证件', 'Card'), cards);

const answersOf = (usual: number) =>
  number('answers', label('次应答', 'answers'), { minimum: 0, maximum: 10_000, usual });

/** What a hand with cards can do, and a bad cable or module. */
export const cardDevice = (reader: VirtualCardReader): VirtualDevice => {
  const setting = (
    name: string,
    words: ReturnType<typeof label>,
    key: Exclude<keyof WireFaults, 'silent'>,
    usual: number,
  ): Control =>
    actionWith(
      name,
      words,
      [number('count', label('数', 'count'), { minimum: 0, maximum: 60_000, usual })],
      (count) => reader.set({ [key]: count }),
    );
  return {
    name: 'card',
    label: label('身份证读卡器', 'ID-card reader'),
    isConnected: () => reader.isConnected,
    isBusy: () => reader.hasCard,
    controls: controls(
      actionWith('present', label('放上证件', 'Lay a card on it'), [cardChoice], (kind) =>
        reader.present(kind),
      ),
      actionWith(
        'present-as',
        label('放上另写姓名和号码的证件', 'Lay a card with another name and number'),
        [
          cardChoice,
          text('name', label('姓名', 'Name'), 15),
          text('number', label('号码', 'Number'), 18),
        ],
        (kind, name, cardNumber) => reader.present(kind, { name, number: cardNumber }),
      ),
      action('remove', label('拿走证件', 'Take it away'), () => reader.remove()),
      action('remove-while-reading', label('读到一半拿走', 'Take it away in mid-read'), () =>
        reader.machine.at('3001', () => reader.remove()),
      ),
      fault('silent', label('不应答', 'Never answers'), {
        severity: 'stops',
        isOn: () => reader.faults.silent,
        set: (on) => reader.set({ silent: on }),
      }),
      unplugging(reader),
      fault('unauthorised', label('安全模块没有授权', 'Module not authorised'), {
        severity: 'stops',
        isOn: () => reader.machine.forcedStatus === 0x66,
        set: (on) => reader.machine.force(0x66, on ? Number.POSITIVE_INFINITY : 0),
      }),
      action('clear', label('全部修好', 'Mend all'), async () => {
        reader.clear();
        await reader.replug();
      }),
      actionWith(
        'status',
        label('接下来都应答状态码', 'Answer with a status'),
        [
          number('code', label('状态码', 'Status'), { minimum: 0, maximum: 255, usual: 0x41 }),
          answersOf(3),
        ],
        (code, answers) => reader.machine.force(code, answers),
      ),
      setting('noise', label('应答前的杂音（字节）', 'Noise before answers'), 'noiseBytes', 5),
      setting('fragments', label('应答切成小段（字节）', 'Answers in pieces'), 'fragmentBytes', 7),
      setting('delay', label('应答延迟（毫秒）', 'Answers late, ms'), 'delayMs', 500),
      setting('corrupt', label('应答坏一个字节', 'Answers with a wrong byte'), 'corruptNext', 1),
      setting('bad-checksum', label('应答校验错', 'Wrong checksums'), 'badChecksumNext', 1),
      setting('cut', label('应答只有一半', 'Half answers'), 'cutNext', 1),
      setting('repeat', label('应答发两遍', 'Answers twice'), 'repeatNext', 1),
    ),
  };
};
