import { BookOpenText } from 'lucide-react';
import { SecondLine } from '../../components/bilingual.tsx';
import { Screen } from '../../components/screen.tsx';
import { guideLead, guideSteps, whereWords } from '../../i18n/frame.ts';
import { useSay } from '../../i18n/say.tsx';
import { GuidePicture } from './pictures.tsx';
import './guide.css';

/** For who stands here for the first time: six pictures on one screen. */
export const GuideScreen = () => {
  const say = useSay();
  return (
    <Screen
      name="guide"
      title={
        <>
          <BookOpenText aria-hidden className="guide-mark" />
          {say(whereWords.guide)}
        </>
      }
    >
      <p className="guide-lead">{say(guideLead)}</p>
      <ol role="list" className="guide-steps">
        {guideSteps.map(({ picture, name, line }, index) => (
          <li key={picture} className="guide-step">
            <GuidePicture of={picture} />
            <div className="guide-words">
              <h2>
                <span aria-hidden className="guide-number">
                  {index + 1}
                </span>
                {say(name)}
                <SecondLine of={name} />
              </h2>
              <p>{say(line)}</p>
            </div>
          </li>
        ))}
      </ol>
    </Screen>
  );
};
