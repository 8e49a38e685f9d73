import { chinaYear } from '../../../shared/calendar.ts';
import { Screen } from '../../components/screen.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { figuresOf } from '../../format/figures.ts';
import { figureWords } from '../../i18n/figures.ts';
import { useSay } from '../../i18n/say.tsx';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useAnswer } from '../../kiosk/use-answer.ts';
import { useNow } from '../../kiosk/use-now.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { Figures } from './Figures.tsx';

const everything = { filters: {}, page: 0 } as const;

/** 政务公开大数据展示: what has been published here, in figures; each bar leads to what it counts. */
export const FiguresScreen = () => {
  const say = useSay();
  const { go } = useNavigation();
  const { feed } = useSnapshot();
  const { answer, retry } = useAnswer('list', everything, feed.sequence);
  const year = chinaYear(Date.parse(useNow()));
  return (
    <Screen name="figures" title={say(figureWords.title)} ready={answer.state !== 'waiting'}>
      {answer.state === 'waiting' && <Waiting rows={4} />}
      {answer.state === 'failed' && <Trouble onRetry={retry} />}
      {answer.state === 'ready' && answer.value.total === 0 && <p>{say(figureWords.none)}</p>}
      {answer.state === 'ready' && answer.value.total > 0 && (
        <>
          <p className="figures-hint">{say(figureWords.pickHint)}</p>
          <Figures
            figures={figuresOf(answer.value, year)}
            onPick={(filters) => go({ screen: 'channel', filters })}
          />
        </>
      )}
    </Screen>
  );
};
