import { useState } from 'react';
import { useSnapshot } from '../kiosk/snapshot.tsx';
import type { Route } from '../navigation/history.ts';
import { NavigationProvider, useNavigation } from '../navigation/navigation.tsx';
import { DisplayDialog } from './DisplayDialog.tsx';
import { EmergencyBanner } from './Emergency.tsx';
import { EndVisitDialog } from './EndVisitDialog.tsx';
import { FeedBanner } from './FeedBanner.tsx';
import { HelpStrip } from './HelpStrip.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { IdleWarning } from './IdleWarning.tsx';
import { Masthead } from './Masthead.tsx';
import { NavigationBar } from './NavigationBar.tsx';
import { PrintStrip } from './PrintStrip.tsx';
import { ScreenOf } from './ScreenOf.tsx';
import { VaultProvider } from '../visit-vault/vault.tsx';
import { CardStrip } from './CardStrip.tsx';
import { useScanning } from '../scanning/use-scanning.ts';
import { SpokenNotices } from '../voice/SpokenNotices.tsx';
import { VoiceProvider } from '../voice/VoiceProvider.tsx';
import { VoiceStrip } from '../voice/VoiceStrip.tsx';
import { useVisitSettings, VisitSettingsProvider } from './visit-settings.tsx';
import { WhereLine } from './WhereLine.tsx';
import { WherePanel } from './WherePanel.tsx';
import { useWarmUp } from './warm-up.ts';
import './visit.css';

type Open = 'nothing' | 'display' | 'help' | 'end';

const Frame = () => {
  const { visit } = useSnapshot();
  const { entry, way } = useNavigation();
  const { lowReach } = useVisitSettings();
  const [open, setOpen] = useState<Open>('nothing');
  useWarmUp();
  useScanning();
  const close = () => setOpen('nothing');
  return (
    <div className="frame">
      <Masthead />
      {lowReach && <WherePanel />}
      <WhereLine />
      <main className="stage">
        <EmergencyBanner />
        <FeedBanner />
        <div className="stage-screen" data-way={way}>
          <ScreenOf key={entry.key} route={entry.route} />
        </div>
        <VoiceStrip />
        <HelpStrip />
        <CardStrip />
        <PrintStrip />
      </main>
      <NavigationBar
        onHelp={() => setOpen('help')}
        onDisplay={() => setOpen('display')}
        onEnd={() => setOpen('end')}
      />
      {open === 'display' && <DisplayDialog onClose={close} />}
      {open === 'help' && <HelpDialog onClose={close} />}
      {open === 'end' && <EndVisitDialog onStay={close} />}
      {visit.state === 'warning' && <IdleWarning seconds={visit.secondsLeft} />}
      <SpokenNotices />
    </div>
  );
};

/** What the first touch chose. */
export interface Beginning {
  /** Null: home. */
  readonly route: Route | null;
  readonly elderMode: boolean;
}

/** One resident's visit. Settings and history live and end with this component. */
export const Visit = ({ beginning }: { readonly beginning: Beginning }) => (
  <VisitSettingsProvider beginsInElderMode={beginning.elderMode}>
    <VaultProvider>
      <NavigationProvider first={beginning.route}>
        <VoiceProvider>
          <Frame />
        </VoiceProvider>
      </NavigationProvider>
    </VaultProvider>
  </VisitSettingsProvider>
);
