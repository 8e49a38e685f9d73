import {
  createContext,
  use,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';

import { LanguageProvider, type Language } from '../i18n/say.tsx';

export const textSizes = ['standard', 'large', 'extra', 'huge'] as const;
export type TextSize = (typeof textSizes)[number];

/** How this visitor likes to read. Ends with the visit. */
export interface VisitSettings {
  readonly textSize: TextSize;
  readonly setTextSize: (size: TextSize) => void;
  readonly elderMode: boolean;
  readonly setElderMode: (on: boolean) => void;
  /** Black and white with yellow, for weak eyes. */
  readonly highContrast: boolean;
  readonly setHighContrast: (on: boolean) => void;
  /** Everything that is touched in the lower half, for those who sit or cannot reach up. */
  readonly lowReach: boolean;
  readonly setLowReach: (on: boolean) => void;
  /** A frame moves by itself and one key presses. */
  readonly oneSwitch: boolean;
  readonly setOneSwitch: (on: boolean) => void;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** Everything as a plain visit begins. */
  readonly reset: () => void;
}

/** Nothing was changed. */
export const isStandard = ({
  textSize,
  elderMode,
  highContrast,
  lowReach,
  oneSwitch,
  language,
}: Pick<
  VisitSettings,
  'textSize' | 'elderMode' | 'highContrast' | 'lowReach' | 'oneSwitch' | 'language'
>): boolean =>
  textSize === 'standard' &&
  !elderMode &&
  !highContrast &&
  !lowReach &&
  !oneSwitch &&
  language === 'zh';

const SettingsContext = createContext<VisitSettings | null>(null);

interface ProviderProps {
  readonly beginsInElderMode: boolean;
  readonly children: ReactNode;
}

export const VisitSettingsProvider = ({ beginsInElderMode, children }: ProviderProps) => {
  const [textSize, setTextSize] = useState<TextSize>('standard');
  const [elderMode, setElderMode] = useState(beginsInElderMode);
  const [highContrast, setHighContrast] = useState(false);
  const [lowReach, setLowReach] = useState(false);
  const [oneSwitch, setOneSwitch] = useState(false);
  const [language, setLanguage] = useState<Language>('zh');
  // Before the first paint: the large letters must not come a moment later.
  useLayoutEffect(() => {
    document.documentElement.dataset['textSize'] = textSize;
    document.documentElement.dataset['elder'] = String(elderMode);
    document.documentElement.dataset['contrast'] = highContrast ? 'high' : 'standard';
    document.documentElement.dataset['reach'] = lowReach ? 'low' : 'standard';
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    return () => {
      document.documentElement.lang = 'zh-CN';
      delete document.documentElement.dataset['contrast'];
      delete document.documentElement.dataset['reach'];
      delete document.documentElement.dataset['textSize'];
      delete document.documentElement.dataset['elder'];
    };
  }, [textSize, elderMode, highContrast, lowReach, language]);
  // More time before the idle warning: who waits for the frame to come round is here all the same.
  const isUnhurried = elderMode || oneSwitch;
  useEffect(() => void window.kiosk.setUnhurried({ on: isUnhurried }), [isUnhurried]);
  const settings = useMemo<VisitSettings>(() => {
    const reset = (): void => {
      setTextSize('standard');
      setElderMode(false);
      setHighContrast(false);
      setLowReach(false);
      setOneSwitch(false);
      setLanguage('zh');
    };
    return {
      textSize,
      setTextSize,
      elderMode,
      setElderMode,
      highContrast,
      setHighContrast,
      lowReach,
      setLowReach,
      oneSwitch,
      setOneSwitch,
      language,
      setLanguage,
      reset,
    };
  }, [textSize, elderMode, highContrast, lowReach, oneSwitch, language]);
  return (
    <SettingsContext value={settings}>
      <LanguageProvider language={language}>{children}</LanguageProvider>
    </SettingsContext>
  );
};

export const useVisitSettings = (): VisitSettings => {
  const settings = use(SettingsContext);
  if (settings === null) throw new Error('useVisitSettings outside VisitSettingsProvider');
  return settings;
};
