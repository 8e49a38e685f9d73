import type { RelatedItem } from '../../../shared/content.ts';
import { ItemRow } from '../../components/item-row.tsx';
import { relationGroups } from '../../format/relations.ts';
import { useSay } from '../../i18n/say.tsx';

export const Related = ({ related }: { readonly related: readonly RelatedItem[] }) => {
  const say = useSay();
  return relationGroups(related).map(({ title, items }) => (
    <section key={say(title)} className="related">
      <h2>{say(title)}</h2>
      <ul role="list" className="rows">
        {items.map((item) => (
          <ItemRow key={item.id} item={item} brief />
        ))}
      </ul>
    </section>
  ));
};
