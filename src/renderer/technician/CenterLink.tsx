import { useState } from 'react';
import type { CallFault } from '../../shared/ipc-contract.ts';
import type { CenterLinkView, TechnicianSnapshot } from '../../shared/technician.ts';
import { Dialog } from '../components/dialog.tsx';
import { Keyboard, TextField, useTextEntry } from '../input/index.ts';
import { Fact, Section } from './Section.tsx';

const stateTexts: Readonly<Record<CenterLinkView['state'], string>> = {
  ready: '可以受理居民提交的申请和意见',
  'not-enrolled': '还没有在中心登记，居民不能在本机提交',
  'no-key': '还没有收到中心的加密公钥，居民暂时不能提交',
};

const faultTexts: Readonly<Partial<Record<CallFault<'enrolStation'>, string>>> = {
  'code-form': '登记码是 12 位，由大写字母和数字组成，没有 I、O、0、1。请对照再输一次。',
  'code-refused': '中心不认这个登记码：可能输错、用过了，或者超过了 24 小时。请管理员另发一个。',
  unreachable: '连不上中心。请检查网络和 station.json 里的 intake 地址。',
  'too-many': '试得太多，中心暂时不接受。请过几分钟再试。',
  disk: '本机磁盘写不进去，登记没有保存。请先处理磁盘，再换一个登记码。',
};

const CodeDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const enrol = (code: string): void => {
    if (isBusy) return;
    setBusy(true);
    void window.technician.enrolStation({ code }).then((answer) => {
      setBusy(false);
      if (answer.ok) return onClose();
      setFault(faultTexts[answer.error] ?? `登记没有成功（${answer.error}）。`);
    });
  };
  const entry = useTextEntry({
    engine: undefined,
    layouts: ['latin', 'symbols'],
    maxLength: 16,
    onSubmit: enrol,
  });
  return (
    <Dialog title="输入登记码" onDismiss={onClose}>
      <p>在中心后台“终端”页面生成，一次有效，24 小时内使用。大小写和横线都不影响。</p>
      <TextField entry={entry} label="登记码" placeholder="例如 ABCD-EFGH-2345" autoFocus />
      <p className="staff-fault" role="alert">
        {fault}
      </p>
      <Keyboard entry={entry} submitLabel={{ main: '登记', sub: 'Enrol' }} />
      <button type="button" className="staff-button" onClick={onClose}>
        取消
      </button>
    </Dialog>
  );
};

/** Who this machine is to the center, and what waits to be sent there. */
export const CenterLink = ({ snapshot }: { readonly snapshot: TechnicianSnapshot }) => {
  const { intake, station, state, waiting, lastFault } = snapshot.center;
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title="中心登记与上传" name="center">
      <dl>
        <Fact label="状态">{stateTexts[state]}</Fact>
        <Fact label="终端编号">{station ?? '还没有'}</Fact>
        <Fact label="受理地址">
          {intake === null ? 'station.json 里没有写 intake' : <code>{intake}</code>}
        </Fact>
        <Fact label="等待上传">{waiting} 件（已加密，本机读不出内容）</Fact>
        {lastFault !== null && (
          <Fact label="中心最近的答复">
            <code>{lastFault}</code>
          </Fact>
        )}
      </dl>
      {intake !== null && (
        <button type="button" className="staff-button" onClick={() => setOpen(true)}>
          {station === null ? '登记本机' : '重新登记'}
        </button>
      )}
      {isOpen && <CodeDialog onClose={() => setOpen(false)} />}
    </Section>
  );
};
