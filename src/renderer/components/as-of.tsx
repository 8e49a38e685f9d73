import { instantText } from '../format/dates.ts';
import { general } from '../i18n/general.ts';

/** 资料截至, also while there is nothing yet that it could be of. */
export const AsOf = ({ asOf }: { readonly asOf: string | null }) => (
  <>
    <span>{general.asOf.zh}</span>{' '}
    {asOf === null ? (
      <span>{general.neverSynced.zh}</span>
    ) : (
      <time dateTime={asOf}>{instantText(asOf)}</time>
    )}
  </>
);
