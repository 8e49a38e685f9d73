import { BookOpen, Hand, PencilLine, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { paperName } from '../../../shared/paper-material.ts';
import type { PaperMaterial } from '../../../shared/services.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Screen } from '../../components/screen.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { printingBlocked } from '../../format/device-reasons.ts';
import { printSource, type ShelfPaper } from '../../format/shelf.ts';
import { requestsBlocked } from '../../i18n/requests.ts';
import { useSay } from '../../i18n/say.tsx';
import { paperKindWord, shelfWords } from '../../i18n/shelf.ts';
import type { Word } from '../../i18n/word.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { formOf } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { ValidityBanner } from '../reader/ValidityBanner.tsx';
import { Cover } from './Cover.tsx';
import { Elsewhere } from './Elsewhere.tsx';
import { OnShelf } from './OnShelf.tsx';
import { useElectronic, type Electronic } from './use-electronic.ts';
import { useShelf } from './use-shelf.ts';
import { useTake, type Taking } from './use-take.ts';
import '../../components/item-row.css';
import './paper.css';
import './shelf.css';

/** Reads and prints the same matter, where it is an item. */
const ElectronicButtons = ({ electronic }: { readonly electronic: Electronic }) => {
  const say = useSay();
  const { devices } = useSnapshot();
  const { go } = useNavigation();
  if (electronic === 'none') return null;
  const detail = typeof electronic === 'string' ? null : electronic;
  const reason = electronic === 'missing' ? say(shelfWords.notHere) : null;
  return (
    <>
      <Button
        word={shelfWords.read}
        icon={BookOpen}
        disabled={electronic === 'waiting'}
        disabledReason={reason}
        onPress={() => detail && go({ screen: 'item', itemId: detail.item.id })}
      />
      <Button
        word={shelfWords.print}
        icon={Printer}
        disabled={electronic === 'waiting'}
        disabledReason={reason ?? say(printingBlocked(devices.a4))}
        onPress={() => detail && go({ screen: 'print', source: printSource(detail) })}
      />
    </>
  );
};

const Actions = ({
  paper: { material, copies },
  electronic,
  taking,
}: {
  readonly paper: ShelfPaper;
  readonly electronic: Electronic;
  readonly taking: Taking;
}) => {
  const say = useSay();
  const { go } = useNavigation();
  const { requests } = useSnapshot();
  const isAgain = taking.outcome?.isTaken === true;
  // A second tap of whoever took the last copy must not open a form in the same place.
  const isLastTaken = isAgain && copies === 0;
  return (
    <div className="paper-actions">
      <ElectronicButtons electronic={electronic} />
      {copies > 0 && (
        <Button
          word={isAgain ? shelfWords.takeMore : shelfWords.take}
          icon={Hand}
          kind={isAgain ? 'plain' : 'primary'}
          disabled={taking.isBusy}
          onPress={() => void taking.take()}
        />
      )}
      {copies === 0 && !isLastTaken && (
        <Button
          word={shelfWords.reserve}
          icon={PencilLine}
          kind="primary"
          disabledReason={say(requestsBlocked[requests.state])}
          onPress={() => go(formOf('paper-material', material.id))}
        />
      )}
    </div>
  );
};

const Fact = ({ word, children }: { readonly word: Word; readonly children: ReactNode }) => {
  const say = useSay();
  return (
    <div>
      <dt>{say(word)}</dt>
      <dd>{children}</dd>
    </div>
  );
};

const About = ({ material }: { readonly material: PaperMaterial }) => {
  const say = useSay();
  const { kind, agency, year, pages, description } = material;
  return (
    <div className="paper-head">
      <Cover material={material} isLarge />
      <div className="paper-about">
        <p className="paper-facts">
          <span className="row-kind">{say(paperKindWord[kind])}</span>
        </p>
        {description !== '' && (
          <p lang="zh-CN" className="paper-description">
            {description}
          </p>
        )}
        <dl className="paper-made">
          {agency !== '' && (
            <Fact word={shelfWords.by}>
              <span lang="zh-CN">{agency}</span>
            </Fact>
          )}
          {year !== null && <Fact word={shelfWords.year}>{year}</Fact>}
          {pages !== null && <Fact word={shelfWords.pages}>{pages}</Fact>}
        </dl>
      </div>
    </div>
  );
};

const Paper = ({ paper }: { readonly paper: ShelfPaper }) => {
  const say = useSay();
  const { material, copies, elsewhere } = paper;
  const electronic = useElectronic(material.itemId);
  const taking = useTake(material.id);
  const { outcome } = taking;
  return (
    <Screen
      name="paper"
      title={<TitleText of={paperName(material)} />}
      actions={<Actions paper={paper} electronic={electronic} taking={taking} />}
    >
      {outcome !== null && !outcome.isTaken && copies > 0 && (
        <Notice tone="caution" live>
          {say(outcome.word)}
        </Notice>
      )}
      {typeof electronic === 'object' && (
        <ValidityBanner validity={electronic.validity} kind={electronic.item.kind} />
      )}
      <div className="paper-columns">
        <About material={material} />
        <OnShelf paper={paper} outcome={outcome} />
      </div>
      <Elsewhere found={elsewhere} />
    </Screen>
  );
};

/** One piece of printed matter: take it, read or print the same, reserve it, or fetch it elsewhere. */
export const PaperScreen = ({ materialId }: { readonly materialId: string }) => {
  const { papers, retry } = useShelf();
  if (papers === 'waiting') return <Waiting />;
  if (papers === 'failed') return <Trouble onRetry={retry} />;
  const paper = papers.find(({ material }) => material.id === materialId);
  if (paper === undefined) return <Trouble title={shelfWords.gone} advice={shelfWords.goneHint} />;
  return <Paper paper={paper} />;
};
