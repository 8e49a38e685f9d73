import { Contrast, Languages, RotateCcw, Sofa, SquareMousePointer, UserRound } from 'lucide-react';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Switch } from '../components/switch.tsx';
import { displayWords } from '../i18n/frame.ts';
import { general, textSizeWords } from '../i18n/general.ts';
import { languages, languageTags, useSay, type Language } from '../i18n/say.tsx';
import type { Word } from '../i18n/word.ts';
import { isStandard, textSizes, useVisitSettings, type VisitSettings } from './visit-settings.tsx';
import './display-dialog.css';

const languageWords: Record<Language, Word> = {
  zh: displayWords.chinese,
  en: displayWords.english,
};

/** Each size says the same line in its own letters, so that nobody has to try them. */
const Sizes = ({ textSize, setTextSize }: VisitSettings) => {
  const say = useSay();
  return (
    <section className="display-sizes" role="group" aria-label={say(displayWords.textSize)}>
      {textSizes.map((size) => (
        <button
          key={size}
          type="button"
          className="display-size"
          aria-pressed={size === textSize}
          onClick={() => setTextSize(size)}
        >
          <span className="display-size-name">{say(textSizeWords[size])}</span>
          <span aria-hidden className={`display-sample display-sample-${size}`}>
            {say(displayWords.sample)}
          </span>
        </button>
      ))}
    </section>
  );
};

const LanguageChoice = ({ language, setLanguage }: VisitSettings) => {
  const say = useSay();
  return (
    <section className="display-languages" role="group" aria-label={say(displayWords.language)}>
      <Languages aria-hidden />
      {languages.map((one) => (
        <button
          key={one}
          type="button"
          lang={languageTags[one]}
          aria-pressed={one === language}
          onClick={() => setLanguage(one)}
        >
          {say(languageWords[one])}
        </button>
      ))}
    </section>
  );
};

/** How the visitor likes to see and touch. Everything acts at once and ends with the visit. */
export const DisplayDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const say = useSay();
  const settings = useVisitSettings();
  const { elderMode, setElderMode, highContrast, setHighContrast, lowReach, setLowReach } =
    settings;
  const { oneSwitch, setOneSwitch } = settings;
  return (
    <Dialog title={say(displayWords.title)} onDismiss={onClose}>
      <div className="display scroll">
        <p>{say(displayWords.lead)}</p>
        <Sizes {...settings} />
        <Switch
          word={displayWords.elder}
          hint={displayWords.elderHint}
          icon={UserRound}
          on={elderMode}
          onChange={setElderMode}
        />
        <Switch
          word={displayWords.contrast}
          hint={displayWords.contrastHint}
          icon={Contrast}
          on={highContrast}
          onChange={setHighContrast}
        />
        <Switch
          word={displayWords.reach}
          hint={displayWords.reachHint}
          icon={Sofa}
          on={lowReach}
          onChange={setLowReach}
        />
        <Switch
          word={displayWords.oneSwitch}
          hint={displayWords.oneSwitchHint}
          icon={SquareMousePointer}
          on={oneSwitch}
          onChange={setOneSwitch}
        />
        <LanguageChoice {...settings} />
      </div>
      <div className="dialog-actions">
        <Button
          word={isStandard(settings) ? displayWords.asItWas : displayWords.reset}
          icon={RotateCcw}
          disabled={isStandard(settings)}
          onPress={settings.reset}
        />
        <Button word={general.close} kind="primary" focusFirst onPress={onClose} />
      </div>
    </Dialog>
  );
};
