import { useState } from 'react';
import type {
  DeviceView,
  PaperFamily,
  PaperView,
  TechnicianSnapshot,
} from '../../shared/technician.ts';
import { causeText, familyTexts, stateTexts } from '../../shared/technician-words.ts';
import { Dialog } from '../components/dialog.tsx';
import { instantWord } from '../format/dates.ts';
import { toneOf } from './Devices.tsx';
import { Section } from './Section.tsx';

/** What people put in: reams and parts of one; rolls of 30, 50 and 80 metres at 20 cm a slip. */
const amounts: Readonly<Record<PaperFamily, readonly { amount: number; label: string }[]>> = {
  a4: [100, 250, 500].map((amount) => ({ amount, label: `${amount} 张` })),
  receipt: [30, 50, 80].map((metres) => ({ amount: metres * 5, label: `${metres} 米纸卷` })),
};
const steps: Readonly<Record<PaperFamily, readonly string[]>> = {
  a4: [
    '拉出纸盒，取出卷边的纸。',
    '把新纸抖松、码齐，放到标线以下。',
    '推回纸盒，等下面的状态变成“就绪”。',
  ],
  receipt: [
    '打开上盖，取出纸芯。',
    '纸卷热敏面朝外放进去，拉出一段。',
    '合上盖子，听到咔嗒一声，等下面的状态变成“就绪”。',
  ],
};

const Left = ({ family, left, loaded, refilledAt }: PaperView) => {
  if (left === null || refilledAt === null) return <p>还没有登记过换纸，估不出来。</p>;
  const unit = family === 'a4' ? '张' : '张小票';
  return (
    <>
      <p>
        约剩 {left} {unit}
      </p>
      <p className="staff-note">
        {instantWord(refilledAt).zh} 放入 {loaded}
      </p>
    </>
  );
};

const Guide = ({
  family,
  device,
  onClose,
}: {
  readonly family: PaperFamily;
  /** Its state stands in the dialog, which may cover its card. */
  readonly device: DeviceView | undefined;
  readonly onClose: () => void;
}) => (
  <Dialog title={`换纸：${familyTexts[family]}`} onDismiss={onClose}>
    <ol className="staff-steps">
      {steps[family].map((step) => (
        <li key={step}>{step}</li>
      ))}
      <li>选放了多少，机器会试打一张；试打正常才登记。</li>
    </ol>
    {device !== undefined && (
      <p className={`staff-now staff-tone-${toneOf(device)}`} role="status">
        现在：
        <strong>
          {stateTexts[device.state]}
          {device.cause !== null && ` · ${causeText(device.cause)}`}
        </strong>
      </p>
    )}
    <div className="staff-amounts">
      {amounts[family].map(({ amount, label }) => (
        <button
          key={amount}
          type="button"
          className="staff-button staff-yes"
          onClick={() => {
            onClose();
            void window.technician.testNewPaper({ family, amount });
          }}
        >
          {label}
        </button>
      ))}
    </div>
    <button type="button" className="staff-button" onClick={onClose}>
      取消
    </button>
  </Dialog>
);

export const PaperChange = ({ snapshot }: { readonly snapshot: TechnicianSnapshot }) => {
  const [open, setOpen] = useState<PaperFamily | null>(null);
  return (
    <Section title="纸张（按计数估计）" name="paper">
      {snapshot.paper.map((paper) => (
        <div key={paper.family} className="staff-paper-row">
          <div>
            <h3>{familyTexts[paper.family]}</h3>
            <Left {...paper} />
          </div>
          <button
            type="button"
            className="staff-button"
            aria-label={`换纸 ${familyTexts[paper.family]}`}
            onClick={() => setOpen(paper.family)}
          >
            换纸
          </button>
        </div>
      ))}
      {open !== null && (
        <Guide
          family={open}
          device={snapshot.devices.find(({ family }) => family === open)}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  );
};
