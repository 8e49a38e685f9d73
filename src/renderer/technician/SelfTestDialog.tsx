import type { DeviceFamily } from '../../shared/devices.ts';
import type { SelfTestView, TechnicianSnapshot } from '../../shared/technician.ts';
import { familyTexts } from '../../shared/technician-words.ts';
import { Dialog } from '../components/dialog.tsx';

const atWork: Readonly<Partial<Record<DeviceFamily, string>>> = {
  a4: '正在打印自检页，请等它出来。',
  receipt: '正在打印自检小票，请等它出来。',
  scanner: '请把下面的码对准扫码器。屏幕上扫不到，就用自检小票或自检页上的码。',
  card: '请把样卡平放在读卡器上；已经放着的，先拿起来再放。只核对能不能读，不保存也不显示卡上的内容。',
};
const questions: Readonly<Partial<Record<DeviceFamily, string>>> = {
  a4: '请看自检页：边线完整、笔画清楚、码能扫出来吗？',
  receipt: '请看自检小票：字迹清楚、切纸干净吗？',
};

const Code = ({ rows, text }: TechnicianSnapshot['testCode']) => (
  <figure className="staff-code">
    <svg viewBox={`-4 -4 ${rows.length + 8} ${rows.length + 8}`} role="img" aria-label="自检码">
      <path
        d={rows
          .flatMap((row, y) =>
            [...row].map((module, x) => (module === '1' ? `M${x} ${y}h1v1h-1z` : '')),
          )
          .join('')}
      />
    </svg>
    <figcaption>
      <code>{text}</code>
    </figcaption>
  </figure>
);

const Question = ({ test }: { readonly test: SelfTestView }) => (
  <>
    <p>
      {test.deviceSaid === 'confirmed' ? '设备确认已经完成。' : '设备没有确认，请亲眼看。'}
      {questions[test.family] ?? '结果正确吗？'}
    </p>
    <div className="dialog-actions">
      <button
        type="button"
        className="staff-button staff-no"
        onClick={() => void window.technician.answerSelfTest({ isGood: false })}
      >
        不，有问题
      </button>
      <button
        type="button"
        className="staff-button staff-yes"
        onClick={() => void window.technician.answerSelfTest({ isGood: true })}
      >
        是，正常
      </button>
    </div>
  </>
);

/** One guided test: what happens now, then the technician's own yes or no. */
export const SelfTestDialog = ({
  test,
  snapshot,
}: {
  readonly test: SelfTestView;
  readonly snapshot: TechnicianSnapshot;
}) => {
  const cancel = (): void => void window.technician.cancelSelfTest({});
  return (
    <Dialog
      title={`${test.refills ? '换纸试打' : '自检'}：${familyTexts[test.family]}`}
      onDismiss={cancel}
    >
      <div className="staff-test" aria-live="polite">
        {test.step === 'device' && <p>{atWork[test.family] ?? '正在等待设备。'}</p>}
        {test.family === 'scanner' && <Code {...snapshot.testCode} />}
        {test.step === 'question' && <Question test={test} />}
      </div>
      <button type="button" className="staff-button" onClick={cancel}>
        取消自检
      </button>
    </Dialog>
  );
};
