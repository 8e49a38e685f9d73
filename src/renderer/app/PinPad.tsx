import { useEffect, useState } from 'react';
import { Dialog } from '../components/dialog.tsx';
import './pin-pad.css';

const shortest = 6;
const longest = 12;

type Said = { readonly text: string; readonly lockedSeconds: number };
const quiet: Said = { text: '', lockedSeconds: 0 };

const minutesText = (seconds: number): string =>
  seconds >= 60 ? `${Math.ceil(seconds / 60)} 分钟` : `${seconds} 秒`;
const locked = (seconds: number): Said => ({
  text: `密码错误次数太多，请 ${minutesText(seconds)}后再试。`,
  lockedSeconds: seconds,
});

const useCountdown = (said: Said, setSaid: (said: Said) => void): void => {
  useEffect(() => {
    if (said.lockedSeconds <= 0) return undefined;
    const timer = setTimeout(
      () => setSaid(said.lockedSeconds === 1 ? quiet : locked(said.lockedSeconds - 1)),
      1_000,
    );
    return () => clearTimeout(timer);
  }, [said, setSaid]);
};

/** What main said of the PIN. The page is gone before a right one is answered. */
const ask = async (pin: string): Promise<Said> => {
  const answer = await window.kiosk.openTechnician({ pin });
  if (!answer.ok) return { text: '现在不能打开，请稍后再试。', lockedSeconds: 0 };
  switch (answer.value.answer) {
    case 'open':
      return quiet;
    case 'wrong':
      return { text: `密码不对，还可以试 ${answer.value.attemptsLeft} 次。`, lockedSeconds: 0 };
    case 'locked':
      return locked(answer.value.secondsLeft);
  }
};

interface Entry {
  readonly pin: string;
  /** The first of two equal entries, while a first PIN is chosen. */
  readonly first: string | null;
}

/** Our own number pad for the technician's PIN; digits of a keyboard work too. */
export const PinPad = ({ onClose }: { readonly onClose: () => void }) => {
  const [entry, setEntry] = useState<Entry>({ pin: '', first: null });
  const [said, setSaid] = useState<Said>(quiet);
  const [isSet, setIsSet] = useState(true);
  useCountdown(said, setSaid);
  useEffect(() => {
    void window.kiosk.technicianLock({}).then((answer) => {
      if (!answer.ok) return;
      setIsSet(answer.value.pin === 'set');
      if (answer.value.secondsLeft > 0) setSaid(locked(answer.value.secondsLeft));
    });
  }, []);
  const isLocked = said.lockedSeconds > 0;
  const type = (digit: string): void => {
    if (!isLocked) setEntry((now) => ({ ...now, pin: (now.pin + digit).slice(0, longest) }));
  };
  const erase = (): void => setEntry((now) => ({ ...now, pin: now.pin.slice(0, -1) }));
  const submit = async (): Promise<void> => {
    const { pin, first } = entry;
    if (isLocked || pin.length < shortest) return;
    if (!isSet && first === null) return setEntry({ pin: '', first: pin });
    setEntry({ pin: '', first: null });
    if (!isSet && first !== pin)
      return setSaid({ text: '两次输入不一样，请重新设置。', lockedSeconds: 0 });
    setSaid(await ask(pin));
  };
  const title = isSet ? '技术员密码' : entry.first === null ? '设置技术员密码' : '再输入一次';
  return (
    <Dialog title={title} onDismiss={onClose}>
      <div
        className="pin-pad"
        onKeyDown={({ key }) => {
          if (/^\d$/.test(key)) type(key);
          if (key === 'Backspace') erase();
        }}
      >
        <p className="pin-dots" role="img" aria-label={`已输入 ${entry.pin.length} 位`}>
          {'●'.repeat(entry.pin.length)}
        </p>
        <p className={said.text === '' ? 'pin-said' : 'pin-said pin-refused'} role="alert">
          {said.text || '居民不需要这个页面，请按“关闭”。'}
        </p>
        <div className="pin-keys">
          {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => (
            <button
              key={digit}
              type="button"
              aria-disabled={isLocked || undefined}
              onClick={() => type(digit)}
            >
              {digit}
            </button>
          ))}
          <button
            type="button"
            className="pin-word"
            aria-disabled={isLocked || undefined}
            onClick={erase}
          >
            删除
          </button>
          <button type="button" aria-disabled={isLocked || undefined} onClick={() => type('0')}>
            0
          </button>
          <button
            type="button"
            className="pin-word pin-submit"
            aria-disabled={isLocked || entry.pin.length < shortest || undefined}
            onClick={() => void submit()}
          >
            确定
          </button>
        </div>
        <button type="button" className="pin-word pin-close" onClick={onClose}>
          关闭
        </button>
      </div>
    </Dialog>
  );
};
