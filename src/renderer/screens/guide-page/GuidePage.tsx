import { BookOpen, Printer } from 'lucide-react';
import { useState } from 'react';
import type { ItemDetail } from '../../../shared/content.ts';
import type { GuideDetails } from '../../../shared/item-details.ts';
import { Button } from '../../components/button.tsx';
import { Screen } from '../../components/screen.tsx';
import { Section } from '../../components/section.tsx';
import { TitleText } from '../../components/title-text.tsx';
import { printingBlocked } from '../../format/device-reasons.ts';
import { guideWords } from '../../i18n/resident.ts';
import { useSay } from '../../i18n/say.tsx';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';
import { Attachments } from '../reader/Attachments.tsx';
import { Lead } from '../reader/Article.tsx';
import { Body } from '../reader/Body.tsx';
import { Facts } from '../reader/Facts.tsx';
import { Related } from '../reader/Related.tsx';
import { ValidityBanner } from '../reader/ValidityBanner.tsx';
import { TakeAwayButton } from '../take-away/TakeAwayButton.tsx';
import { FillIn } from './FillIn.tsx';
import { GuideFacts } from './GuideFacts.tsx';
import { HandOver } from './HandOver.tsx';
import { Materials } from './Materials.tsx';
import '../reader/body.css';
import '../reader/reader.css';
import './guide-page.css';

const Steps = ({ steps }: Pick<GuideDetails, 'steps'>) => (
  <ol role="list" className="matter-guide-steps">
    {steps.map((step, index) => (
      <li key={step}>
        <span aria-hidden className="matter-guide-step-number">
          {index + 1}
        </span>
        {step}
      </li>
    ))}
  </ol>
);

const Conditions = ({ conditions }: Pick<GuideDetails, 'conditions'>) => (
  <ul className="matter-guide-conditions">
    {conditions.map((condition) => (
      <li key={condition}>{condition}</li>
    ))}
  </ul>
);

const Tools = ({
  itemId,
  isOpen,
  onOriginal,
}: {
  readonly itemId: string;
  readonly isOpen: boolean;
  readonly onOriginal: () => void;
}) => {
  const say = useSay();
  const { devices } = useSnapshot();
  const { go } = useNavigation();
  return (
    <div className="reader-tools">
      <Button
        word={isOpen ? guideWords.hideOriginal : guideWords.original}
        icon={BookOpen}
        onPress={onOriginal}
      />
      <TakeAwayButton itemId={itemId} />
      <Button
        word={guideWords.printGuide}
        icon={Printer}
        kind="primary"
        disabledReason={say(printingBlocked(devices.a4))}
        onPress={() => go({ screen: 'print', source: { what: 'guide', itemId } })}
      />
    </div>
  );
};

const Original = ({ detail }: { readonly detail: ItemDetail }) => {
  const say = useSay();
  const { devices } = useSnapshot();
  const { go } = useNavigation();
  const { item } = detail;
  return (
    <section className="matter-guide-original">
      <Body blocks={item.body} />
      <Button
        word={guideWords.printAll}
        icon={Printer}
        disabledReason={say(printingBlocked(devices.a4))}
        onPress={() => go({ screen: 'print', source: { what: 'item', itemId: item.id } })}
      />
    </section>
  );
};

/** 办事指南: what one asks at a counter, each in its place; the whole text stays one touch away. */
export const GuidePage = ({
  detail,
  guide,
}: {
  readonly detail: ItemDetail;
  readonly guide: GuideDetails;
}) => {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const { item, validity, related } = detail;
  return (
    <Screen
      name="matter-guide"
      title={<TitleText of={item.title} />}
      lead={<Lead detail={detail} />}
      actions={<Tools itemId={item.id} isOpen={isOpen} onOriginal={() => setOpen(!isOpen)} />}
    >
      <ValidityBanner validity={validity} kind={item.kind} />
      {item.summary !== '' && <p className="matter-guide-summary">{item.summary}</p>}
      <GuideFacts guide={guide} />
      <div className="matter-guide-columns">
        <Section word={guideWords.materials} hint={guideWords.materialsHint}>
          <Materials materials={guide.materials} />
        </Section>
        <Section word={guideWords.conditions}>
          <Conditions conditions={guide.conditions} />
        </Section>
        <Section word={guideWords.steps}>
          <Steps steps={guide.steps} />
        </Section>
      </div>
      {guide.formId !== null && <FillIn formId={guide.formId} />}
      {guide.handOver !== null && <HandOver handOver={guide.handOver} />}
      {isOpen && <Original detail={detail} />}
      <Attachments detail={detail} />
      <Related related={related} />
      <p className="reader-reference">{say(guideWords.reference)}</p>
      <Facts detail={detail} />
    </Screen>
  );
};
