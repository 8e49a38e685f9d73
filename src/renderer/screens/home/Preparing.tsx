import { MonitorCog, Phone } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { general } from '../../i18n/general.ts';
import { homeWords, urgentHelpWord } from '../../i18n/home.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useSay } from '../../i18n/say.tsx';
import { SecondLine } from '../../components/bilingual.tsx';
import './preparing.css';

/** Before the first content has come: what is going on, how far it is, and what works meanwhile. */
export const Preparing = () => {
  const say = useSay();
  const { feed, venue } = useSnapshot();
  const { go } = useNavigation();
  const { progress } = feed;
  const title = feed.fault === null ? homeWords.preparingTitle : homeWords.heldUpTitle;
  const body = feed.fault === null ? homeWords.preparingBody : homeWords.heldUpBody;
  return (
    <section className="preparing" aria-labelledby="preparing-title">
      <h1 id="preparing-title">{say(title)}</h1>
      <p>{say(body)}</p>
      <SecondLine as="p" of={body} />
      {progress !== null && progress.totalBytes > 0 && (
        <progress
          className="preparing-progress"
          aria-label={say(homeWords.preparingTitle)}
          max={progress.totalBytes}
          value={progress.doneBytes}
        />
      )}
      <p className="preparing-help">
        <Phone aria-hidden />
        {say(urgentHelpWord(venue.hotline))}
      </p>
      <Button
        word={general.machineStatus}
        icon={MonitorCog}
        inline
        onPress={() => go({ screen: 'status' })}
      />
    </section>
  );
};
