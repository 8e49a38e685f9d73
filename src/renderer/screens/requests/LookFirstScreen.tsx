import { ArrowRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { ItemRow } from '../../components/item-row.tsx';
import { Screen } from '../../components/screen.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { WritingLine } from '../../components/writing-line.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { Keyboard, useTextEntry } from '../../input/index.ts';
import { lookFirstWords } from '../../i18n/requests.ts';
import { useEngine } from '../../kiosk/use-engine.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useAnswer } from '../../kiosk/use-answer.ts';
import { formOf } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useVault } from '../../visit-vault/vault.tsx';
import { writtenSoFar } from '../search/written.ts';
import { useOther, useSay } from '../../i18n/say.tsx';
import './look-first.css';

const Found = ({ query }: { readonly query: string }) => {
  const say = useSay();
  const { feed } = useSnapshot();
  const { answer, retry } = useAnswer('search', { query, filters: {}, page: 0 }, feed.sequence);
  if (answer.state === 'waiting') return <Waiting rows={3} />;
  if (answer.state === 'failed') return <Trouble onRetry={retry} />;
  const { rows } = answer.value;
  if (rows.length === 0)
    return (
      <div className="look-first-nothing">
        <h2>{say(lookFirstWords.nothing)}</h2>
        <p>{say(lookFirstWords.nothingHint)}</p>
      </div>
    );
  return (
    <>
      <h2 className="look-first-found">{say(lookFirstWords.found)}</h2>
      <ul role="list" className="rows">
        {rows.map(({ item, title, excerpt }) => (
          <ItemRow key={item.id} item={item} title={title} excerpt={excerpt} />
        ))}
      </ul>
    </>
  );
};

/** What is sought becomes the beginning of the request, unless one was begun already. */
const useGoOn = (looked: string) => {
  const { call } = useVault();
  const { go } = useNavigation();
  return async (): Promise<void> => {
    await call('open', { kind: 'disclosure-request', subjectId: null, beginWith: looked });
    go(formOf('disclosure-request', null, looked));
  };
};

/** Before a request is written, what is public already is searched and offered (条例 Art. 36-1). */
export const LookFirstScreen = ({ query: kept }: { readonly query: string }) => {
  const say = useSay();
  const other = useOther();
  const { replace } = useNavigation();
  const [opened] = useState(kept);
  const [keyboard, setKeyboard] = useState(opened === '');
  const entry = useTextEntry({
    engine: useEngine(),
    initialText: opened,
    maxLength: 60,
    onSubmit: () => setKeyboard(false),
  });
  const query = writtenSoFar(entry).trim();
  const { text } = entry;
  useEffect(() => {
    if (text !== kept) replace({ screen: 'look-first', query: text });
  }, [text, kept, replace]);
  const goOn = useGoOn(query);
  const isFresh = query === '';
  return (
    <Screen
      name="look-first"
      focusTitle={opened !== ''}
      title={say(lookFirstWords.title)}
      actions={
        <div className="look-first-entry" data-keyboard={keyboard}>
          <WritingLine
            entry={entry}
            label={lookFirstWords.title}
            placeholder={lookFirstWords.placeholder}
            isOpen={keyboard}
            onOpen={setKeyboard}
            autoFocus={opened === ''}
          />
          <Button
            word={isFresh ? lookFirstWords.skip : lookFirstWords.goOn}
            icon={ArrowRight}
            iconAfter
            kind={isFresh ? 'plain' : 'primary'}
            onPress={() => void goOn()}
          />
          {keyboard && (
            <Keyboard
              entry={entry}
              submitLabel={{ main: say(lookFirstWords.look), sub: other(lookFirstWords.look) }}
            />
          )}
        </div>
      }
    >
      <p className="look-first-lead">{say(lookFirstWords.lead)}</p>
      {!isFresh && <Found query={query} />}
    </Screen>
  );
};
