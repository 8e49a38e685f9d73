import { useState } from 'react';
import { useSnapshot } from '../kiosk/snapshot.tsx';
import { NavigationProvider, useNavigation } from '../navigation/navigation.tsx';
import { EndVisitDialog } from './EndVisitDialog.tsx';
import { FeedBanner } from './FeedBanner.tsx';
import { IdleWarning } from './IdleWarning.tsx';
import { Masthead } from './Masthead.tsx';
import { NavigationBar } from './NavigationBar.tsx';
import { PrintStrip } from './PrintStrip.tsx';
import { ScreenOf } from './ScreenOf.tsx';
import { TextSizeDialog } from './TextSizeDialog.tsx';
import { VaultProvider } from '../visit-vault/vault.tsx';
import { CardStrip } from './CardStrip.tsx';
import { VisitSettingsProvider } from './visit-settings.tsx';
import { SpokenNotices } from '../voice/SpokenNotices.tsx';
import { VoiceProvider } from '../voice/VoiceProvider.tsx';
import { VoiceStrip } from '../voice/VoiceStrip.tsx';
import { useWarmUp } from './warm-up.ts';
import './visit.css';

type Open = 'nothing' | 'text-size' | 'end';

const Frame = () => {
  const { visit } = useSnapshot();
  const { entry, way } = useNavigation();
  const [open, setOpen] = useState<Open>('nothing');
  useWarmUp();
  const close = () => setOpen('nothing');
  return (
    <div className="frame">
      <Masthead />
      <main className="stage">
        <FeedBanner />
        <div className="stage-screen" data-way={way}>
          <ScreenOf key={entry.key} route={entry.route} />
        </div>
        <VoiceStrip />
        <CardStrip />
        <PrintStrip />
      </main>
      <NavigationBar onTextSize={() => setOpen('text-size')} onEnd={() => setOpen('end')} />
      {open === 'text-size' && <TextSizeDialog onClose={close} />}
      {open === 'end' && <EndVisitDialog onStay={close} />}
      {visit.state === 'warning' && <IdleWarning seconds={visit.secondsLeft} />}
      <SpokenNotices />
    </div>
  );
};

/** One resident's visit. Settings and history live and end with this component. */
export const Visit = () => (
  <VisitSettingsProvider>
    <VaultProvider>
      <NavigationProvider>
        <VoiceProvider>
          <Frame />
        </VoiceProvider>
      </NavigationProvider>
    </VaultProvider>
  </VisitSettingsProvider>
);
