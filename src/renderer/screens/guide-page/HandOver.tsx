import type { GuideDetails } from '../../../shared/item-details.ts';
import { Qr } from '../../components/qr.tsx';
import { Section } from '../../components/section.tsx';
import { guideWords, handOverPicture, scanWithWord } from '../../i18n/resident.ts';
import { useSay } from '../../i18n/say.tsx';

/** Where the matter is really handed in by the resident's own phone; nothing of it happens here. */
export const HandOver = ({
  handOver: { platform, url },
}: {
  readonly handOver: NonNullable<GuideDetails['handOver']>;
}) => {
  const say = useSay();
  return (
    <Section word={guideWords.handOver}>
      <div className="hand-over">
        <Qr text={url} label={say(handOverPicture(platform))} />
        <div className="hand-over-words">
          <p className="hand-over-platform">{platform}</p>
          <p>{say(scanWithWord(platform))}</p>
        </div>
      </div>
    </Section>
  );
};
