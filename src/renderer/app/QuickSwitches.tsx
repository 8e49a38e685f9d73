import { Bilingual } from '../components/bilingual.tsx';
import { displayWords } from '../i18n/frame.ts';
import { general } from '../i18n/general.ts';
import { ListenButton } from '../voice/ListenButton.tsx';
import { useVisitSettings } from './visit-settings.tsx';

/** Reading aloud, 长辈版 and the language, one touch away on every screen. */
export const QuickSwitches = () => {
  const { elderMode, setElderMode, language, setLanguage } = useVisitSettings();
  const toEnglish = language === 'zh';
  return (
    <div className="quick">
      <ListenButton />
      <button
        type="button"
        className="quick-switch"
        lang={toEnglish ? 'en' : 'zh-CN'}
        onClick={() => setLanguage(toEnglish ? 'en' : 'zh')}
      >
        <Bilingual of={toEnglish ? displayWords.english : displayWords.chinese} />
      </button>
      <button type="button" className="quick-switch" onClick={() => setElderMode(!elderMode)}>
        <Bilingual of={elderMode ? general.standardMode : general.elderMode} />
      </button>
    </div>
  );
};
