import type { ItemDetail } from '../../../shared/content.ts';
import type { ProductDetails } from '../../../shared/item-details.ts';
import { Section } from '../../components/section.tsx';
import { firmWords } from '../../i18n/enterprise.ts';
import { useCollection } from '../../kiosk/use-collection.ts';
import { FirmFrame } from './FirmFrame.tsx';
import { LinkRows } from './LinkRows.tsx';

/** Whose it is, where that firm is shown. */
export const Maker = ({ companyId }: { readonly companyId: string }) => {
  const { items } = useCollection('company');
  const found = typeof items === 'string' ? [] : items.filter(({ item }) => item.id === companyId);
  if (found.length === 0) return null;
  return (
    <Section word={firmWords.maker}>
      <LinkRows items={found} />
    </Section>
  );
};

/** One star product: what it is good for and who makes it. */
export const ProductPage = ({
  detail,
  product,
}: {
  readonly detail: ItemDetail;
  readonly product: ProductDetails;
}) => (
  <FirmFrame detail={detail} facts={null}>
    <Maker companyId={product.companyId} />
  </FirmFrame>
);
