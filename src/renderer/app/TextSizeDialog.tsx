import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { general, textSizeWords } from '../i18n/general.ts';
import { textSizes, useVisitSettings } from './visit-settings.tsx';
import { useSay } from '../i18n/say.tsx';
import './text-size-dialog.css';

export const TextSizeDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const say = useSay();
  const { textSize, setTextSize, elderMode, setElderMode } = useVisitSettings();
  return (
    <Dialog title={say(general.textSize)} onDismiss={onClose}>
      <p>选好以后立刻生效，只对您这一次使用有效。</p>
      <div className="sizes" role="group" aria-label={say(general.textSize)}>
        {textSizes.map((size) => (
          <button
            key={size}
            type="button"
            className={`size size-${size}`}
            aria-pressed={size === textSize}
            onClick={() => setTextSize(size)}
          >
            <span aria-hidden>字</span>
            {say(textSizeWords[size])}
          </button>
        ))}
      </div>
      <div className="dialog-actions">
        <Button
          word={elderMode ? general.standardMode : general.elderMode}
          onPress={() => setElderMode(!elderMode)}
        />
        <Button word={general.close} kind="primary" focusFirst onPress={onClose} />
      </div>
    </Dialog>
  );
};
