import type { ItemDetail } from '../../../shared/content.ts';
import type { CompanyDetails } from '../../../shared/item-details.ts';
import { KnownFacts } from '../../components/known-facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { Section } from '../../components/section.tsx';
import { firmWords, sizeWords } from '../../i18n/enterprise.ts';
import { yearWord } from '../../i18n/reading.ts';
import { useSay } from '../../i18n/say.tsx';
import { useCollection } from '../../kiosk/use-collection.ts';
import { FirmFrame } from './FirmFrame.tsx';
import { LinkRows } from './LinkRows.tsx';

/** One star firm: who it is, what it makes, what is new there. */
export const FirmPage = ({
  detail,
  company,
}: {
  readonly detail: ItemDetail;
  readonly company: CompanyDetails;
}) => {
  const say = useSay();
  const { items: products } = useCollection('product');
  const { items: news } = useCollection('company-news');
  const isOfIt = ({ details }: { readonly details: { readonly companyId: string } }): boolean =>
    details.companyId === detail.item.id;
  const made = typeof products === 'string' ? [] : products.filter(isOfIt);
  const told = typeof news === 'string' ? [] : news.filter(isOfIt);
  const failed = products === 'failed' || news === 'failed';
  return (
    <FirmFrame
      detail={detail}
      facts={
        <KnownFacts
          facts={[
            { word: firmWords.industry, text: company.industry },
            { word: firmWords.park, text: company.park },
            {
              word: firmWords.founded,
              text: company.foundedIn === null ? '' : say(yearWord(company.foundedIn)),
            },
            { word: firmWords.size, text: say(sizeWords[company.size]) },
            { word: firmWords.address, text: company.address },
            { word: firmWords.phone, text: company.phone },
          ]}
        />
      }
    >
      {failed && <Notice tone="caution">{say(firmWords.none)}</Notice>}
      {made.length > 0 && (
        <Section word={firmWords.products}>
          <LinkRows items={made} />
        </Section>
      )}
      {told.length > 0 && (
        <Section word={firmWords.itsNews}>
          <LinkRows items={told} />
        </Section>
      )}
    </FirmFrame>
  );
};
