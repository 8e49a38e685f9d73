import { Screen } from '../../components/screen.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { dayWord } from '../../format/dates.ts';
import { gazetteShelf, type Issue } from '../../format/gazette-shelf.ts';
import { articlesWord, gazetteWords, issueWord, yearWord } from '../../i18n/reading.ts';
import { useSay } from '../../i18n/say.tsx';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useCollected } from '../../kiosk/use-collection.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import './gazettes.css';

type Shelf = ReturnType<typeof gazetteShelf>;

const Cover = ({ issue }: { readonly issue: Issue }) => {
  const say = useSay();
  const { venue } = useSnapshot();
  const { go } = useNavigation();
  return (
    <li>
      <button
        type="button"
        className="cover"
        onClick={() => go({ screen: 'item', itemId: issue.itemId })}
      >
        <span className="cover-head">
          <span>{venue.district}</span>
          <span>{say(gazetteWords.title)}</span>
        </span>
        <span className="cover-year">{say(yearWord(issue.year))}</span>
        <span className="cover-issue">{say(issueWord(issue.issue))}</span>
        <span className="cover-foot">
          <span>{say(dayWord(issue.publishedOn))}</span>
          {issue.articles > 0 && <span>{say(articlesWord(issue.articles))}</span>}
        </span>
      </button>
    </li>
  );
};

const Years = ({ shelf, chosen }: { readonly shelf: Shelf; readonly chosen: number }) => {
  const say = useSay();
  const { replace } = useNavigation();
  return (
    <div className="gazette-years" role="group" aria-label={say(gazetteWords.byYear)}>
      {shelf.map(({ year }) => (
        <button
          key={year}
          type="button"
          aria-pressed={year === chosen}
          onClick={() => replace({ screen: 'gazettes', year })}
        >
          {say(yearWord(year))}
        </button>
      ))}
    </div>
  );
};

/** 政府公报: a year's issues as covers. */
export const GazettesScreen = ({ year }: { readonly year: number | null }) => {
  const say = useSay();
  const { answer, retry } = useCollected('gazette');
  if (answer.state === 'failed') return <Trouble onRetry={retry} />;
  const shelf = answer.state === 'ready' ? gazetteShelf(answer.value) : null;
  const shown = shelf?.find((one) => one.year === year) ?? shelf?.[0] ?? null;
  if (shelf !== null && shown === null)
    return <Trouble title={gazetteWords.noneTitle} advice={gazetteWords.noneAdvice} />;
  return (
    <Screen
      name="gazettes"
      title={say(gazetteWords.title)}
      ready={shelf !== null}
      actions={shelf && shown && <Years shelf={shelf} chosen={shown.year} />}
    >
      {shown === null ? (
        <Waiting />
      ) : (
        <ul role="list" className="covers" aria-label={say(gazetteWords.covers)}>
          {shown.issues.map((issue) => (
            <Cover key={issue.itemId} issue={issue} />
          ))}
        </ul>
      )}
    </Screen>
  );
};
