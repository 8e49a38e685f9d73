import { ArrowDown, ArrowUp, ListTree } from 'lucide-react';
import { useState } from 'react';
import type { ItemDetail } from '../../../shared/content.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Screen } from '../../components/screen.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { useLandscape } from '../../components/use-landscape.ts';
import { ValidityBadge } from '../../components/validity-badge.tsx';
import { dayWord } from '../../format/dates.ts';
import { outlineOf, type OutlineEntry } from '../../format/outline.ts';
import { kindWords } from '../../i18n/content.ts';
import { general } from '../../i18n/general.ts';
import { readerWords } from '../../i18n/reader.ts';
import { TakeAwayButton } from '../take-away/TakeAwayButton.tsx';
import { Attachments } from './Attachments.tsx';
import { Issue } from '../gazettes/Issue.tsx';
import { OnMap } from '../map/OnMap.tsx';
import { Interpretation, shownFiles } from './interpretation/Interpretation.tsx';
import { OriginSwitch } from './interpretation/OriginSwitch.tsx';
import { Contents, jumpTo } from './Contents.tsx';
import { Facts } from './Facts.tsx';
import { LifeLine } from './LifeLine.tsx';
import { PrintButton } from './PrintButton.tsx';
import { Related } from './Related.tsx';
import { TermText, WithTerms } from './terms.tsx';
import { ValidityBanner } from './ValidityBanner.tsx';
import { useSay } from '../../i18n/say.tsx';
import './body.css';

/** A screenful less some lines, so that the eye finds where it was. */
const turnPage = (direction: 1 | -1): void => {
  const page = document.querySelector('.screen-reader .screen-page');
  page?.scrollBy({ top: direction * page.clientHeight * 0.85 });
};

const Tools = ({
  itemId,
  onContents,
}: {
  readonly itemId: string;
  readonly onContents: (() => void) | null;
}) => (
  <div className="reader-tools">
    {onContents !== null && (
      <Button word={readerWords.contents} icon={ListTree} onPress={onContents} />
    )}
    <Button word={readerWords.up} icon={ArrowUp} onPress={() => turnPage(-1)} />
    <Button word={readerWords.down} icon={ArrowDown} onPress={() => turnPage(1)} />
    <TakeAwayButton itemId={itemId} />
    <PrintButton itemId={itemId} />
  </div>
);

const ContentsSheet = ({
  outline,
  onClose,
}: {
  readonly outline: readonly OutlineEntry[];
  readonly onClose: (index: number | null) => void;
}) => {
  const say = useSay();
  return (
    <Dialog title={say(readerWords.contents)} onDismiss={() => onClose(null)}>
      <div className="contents-sheet scroll">
        <Contents outline={outline} onJump={onClose} />
      </div>
      <Button word={general.close} kind="primary" onPress={() => onClose(null)} />
    </Dialog>
  );
};

export const Lead = ({ detail: { item, validity } }: { readonly detail: ItemDetail }) => {
  const say = useSay();
  return (
    <p className="reader-lead">
      <span className="row-kind">{say(kindWords[item.kind])}</span>
      <ValidityBadge validity={validity} kind={item.kind} />
      <span>{item.agency}</span>
      <span>{say(dayWord(item.publishedOn))}</span>
      {item.documentNumber !== null && <span>{item.documentNumber}</span>}
    </p>
  );
};

/** The text first; what is known about it after it in portrait, beside it in landscape. */
export const Article = ({ detail }: { readonly detail: ItemDetail }) => {
  const say = useSay();
  const { item, validity, related } = detail;
  const landscape = useLandscape();
  const [sheet, setSheet] = useState(false);
  // A film or a page has no headings to jump to.
  const outline = shownFiles(item).length > 0 ? [] : outlineOf(item.body);
  const closeSheet = (index: number | null) => {
    setSheet(false);
    // The sheet gives the focus back when it closes; the jump comes after that.
    if (index !== null) setTimeout(() => jumpTo(index), 0);
  };
  const showSheet = landscape || outline.length === 0 ? null : () => setSheet(true);
  return (
    <WithTerms>
      <Screen
        name="reader"
        title={<TitleText of={item.title} />}
        lead={<Lead detail={detail} />}
        aside={
          landscape && outline.length > 0 ? (
            <>
              <h2 className="contents-title">{say(readerWords.contents)}</h2>
              <Contents outline={outline} onJump={jumpTo} />
            </>
          ) : undefined
        }
        actions={<Tools itemId={item.id} onContents={showSheet} />}
      >
        <ValidityBanner validity={validity} kind={item.kind} />
        <OriginSwitch detail={detail} />
        {item.summary !== '' && (
          <section className="summary">
            <h2>{say(readerWords.summary)}</h2>
            <p>
              <TermText text={item.summary} />
            </p>
          </section>
        )}
        {item.details?.kind === 'place' && (
          <p className="reader-way">
            <OnMap placeId={item.id} />
          </p>
        )}
        <LifeLine detail={detail} />
        {item.details?.kind === 'gazette' && <Issue detail={detail} details={item.details} />}
        <Interpretation detail={detail} />
        <p className="reader-reference">{say(readerWords.reference)}</p>
        <Attachments detail={detail} />
        <Related related={related} />
        <Facts detail={detail} />
      </Screen>
      {sheet && <ContentsSheet outline={outline} onClose={closeSheet} />}
    </WithTerms>
  );
};
