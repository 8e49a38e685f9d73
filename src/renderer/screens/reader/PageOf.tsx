import type { ItemDetail } from '../../../shared/content.ts';
import { FirmPage } from '../firms/FirmPage.tsx';
import { NewsPage } from '../firms/NewsPage.tsx';
import { ProductPage } from '../firms/ProductPage.tsx';
import { GuidePage } from '../guide-page/GuidePage.tsx';
import { LookupPage } from '../lookups/LookupPage.tsx';
import { UnitPage } from '../units/UnitPage.tsx';
import { Article } from './Article.tsx';

/** Items that say something in structured form have a page that shows it; all others are read. */
export const PageOf = ({ detail }: { readonly detail: ItemDetail }) => {
  const { details } = detail.item;
  switch (details?.kind) {
    case 'guide':
      return <GuidePage detail={detail} guide={details} />;
    case 'unit':
      return <UnitPage detail={detail} unit={details} />;
    case 'lookup':
      return <LookupPage detail={detail} lookup={details} />;
    case 'company':
      return <FirmPage detail={detail} company={details} />;
    case 'product':
      return <ProductPage detail={detail} product={details} />;
    case 'company-news':
      return <NewsPage detail={detail} news={details} />;
    default:
      return <Article detail={detail} />;
  }
};
