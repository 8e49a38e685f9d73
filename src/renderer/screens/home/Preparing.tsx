import { MonitorCog, Phone } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { general } from '../../i18n/general.ts';
import { homeWords } from '../../i18n/home.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';
import './preparing.css';

/** Before the first content has come: what is going on, how far it is, and what works meanwhile. */
export const Preparing = () => {
  const { feed, venue } = useSnapshot();
  const { go } = useNavigation();
  const { progress } = feed;
  const title = feed.fault === null ? homeWords.preparingTitle : homeWords.heldUpTitle;
  const body = feed.fault === null ? homeWords.preparingBody : homeWords.heldUpBody;
  return (
    <section className="preparing" aria-labelledby="preparing-title">
      <h1 id="preparing-title">{title.zh}</h1>
      <p>{body.zh}</p>
      <p lang="en" className="english">
        {body.en}
      </p>
      {progress !== null && progress.totalBytes > 0 && (
        <progress
          className="preparing-progress"
          aria-label={homeWords.preparingTitle.zh}
          max={progress.totalBytes}
          value={progress.doneBytes}
        />
      )}
      <p className="preparing-help">
        <Phone aria-hidden />
        需要马上办事，请找旁边的工作人员
        {venue.hotline !== '' && `，或拨打${general.hotline.zh} ${venue.hotline}`}
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
