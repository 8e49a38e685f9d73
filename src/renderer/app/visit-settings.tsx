import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';

export const textSizes = ['standard', 'large', 'extra', 'huge'] as const;
export type TextSize = (typeof textSizes)[number];

/** How this visitor likes to read. Ends with the visit. */
export interface VisitSettings {
  readonly textSize: TextSize;
  readonly setTextSize: (size: TextSize) => void;
  readonly elderMode: boolean;
  readonly setElderMode: (on: boolean) => void;
}

const SettingsContext = createContext<VisitSettings | null>(null);

export const VisitSettingsProvider = ({ children }: { readonly children: ReactNode }) => {
  const [textSize, setTextSize] = useState<TextSize>('standard');
  const [elderMode, setElder] = useState(false);
  useEffect(() => {
    document.documentElement.dataset['textSize'] = textSize;
    document.documentElement.dataset['elder'] = String(elderMode);
    return () => {
      delete document.documentElement.dataset['textSize'];
      delete document.documentElement.dataset['elder'];
    };
  }, [textSize, elderMode]);
  const settings = useMemo<VisitSettings>(
    () => ({
      textSize,
      setTextSize,
      elderMode,
      setElderMode: (on) => {
        setElder(on);
        // Main gives elder visits more time before the idle warning.
        void window.kiosk.setElderMode({ on });
      },
    }),
    [textSize, elderMode],
  );
  return <SettingsContext value={settings}>{children}</SettingsContext>;
};

export const useVisitSettings = (): VisitSettings => {
  const settings = use(SettingsContext);
  if (settings === null) throw new Error('useVisitSettings outside VisitSettingsProvider');
  return settings;
};
