import type { RelatedItem } from '../../../shared/content.ts';
import { ItemRow } from '../../components/item-row.tsx';
import { relationGroups } from '../../format/relations.ts';

export const Related = ({ related }: { readonly related: readonly RelatedItem[] }) =>
  relationGroups(related).map(({ title, items }) => (
    <section key={title} className="related">
      <h2>{title}</h2>
      <ul role="list" className="rows">
        {items.map((item) => (
          <ItemRow key={item.id} item={item} brief />
        ))}
      </ul>
    </section>
  ));
