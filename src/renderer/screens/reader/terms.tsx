import { createContext, use, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { CollectedItem } from '../../../shared/content.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { termFinder, type FindTerms, type Term } from '../../format/term-marks.ts';
import { readingWords } from '../../i18n/reading.ts';
import { useSay } from '../../i18n/say.tsx';
import { useCollected } from '../../kiosk/use-collection.ts';
import './terms.css';

interface Terms {
  readonly find: FindTerms;
  readonly open: (term: Term) => void;
}

const TermsContext = createContext<Terms | null>(null);

const termOf = ({ item, details }: CollectedItem): Term[] =>
  details.kind === 'term'
    ? [
        {
          id: item.id,
          title: item.title,
          forms: details.forms,
          meaning: details.meaning,
          basis: details.basis,
        },
      ]
    : [];

const TermCard = ({ term, onClose }: { readonly term: Term; readonly onClose: () => void }) => {
  const say = useSay();
  return (
    <Dialog title={term.title} onDismiss={onClose}>
      <p className="term-kind">{say(readingWords.term)}</p>
      <p className="term-meaning">{term.meaning}</p>
      {term.basis !== '' && (
        <p className="term-basis">
          <span>{say(readingWords.basis)}</span> {term.basis}
        </p>
      )}
      <Button word={readingWords.understood} kind="primary" focusFirst onPress={onClose} />
    </Dialog>
  );
};

/** Marks the terms of the zone in the text of `children`; a touch tells in plain words what one means. */
export const WithTerms = ({ children }: { readonly children: ReactNode }) => {
  const { answer } = useCollected('term');
  const known = answer.state === 'ready' ? answer.value : null;
  const find = useMemo(() => termFinder((known ?? []).flatMap(termOf)), [known]);
  const [term, setTerm] = useState<Term | null>(null);
  const terms = useMemo(() => ({ find, open: setTerm }), [find]);
  return (
    <TermsContext value={terms}>
      {children}
      {term !== null && <TermCard term={term} onClose={() => setTerm(null)} />}
    </TermsContext>
  );
};

/** Not a button: words of a sentence must be able to break over two lines. */
const TermMark = ({ text, onOpen }: { readonly text: string; readonly onOpen: () => void }) => (
  <span
    className="term"
    role="button"
    tabIndex={0}
    aria-haspopup="dialog"
    onClick={onOpen}
    onKeyDown={(event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onOpen();
    }}
  >
    {text}
  </span>
);

/** A paragraph's text with its terms marked, where there is a `WithTerms` around it. */
export const TermText = ({ text }: { readonly text: string }) => {
  const terms = use(TermsContext);
  const stretches = useMemo(() => terms?.find(text) ?? null, [terms, text]);
  if (terms === null || stretches === null) return text;
  return stretches.map(({ text: part, term }, index) =>
    term === null ? part : <TermMark key={index} text={part} onOpen={() => terms.open(term)} />,
  );
};
