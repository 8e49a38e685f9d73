import { instantWord } from '../format/dates.ts';
import { general } from '../i18n/general.ts';
import { useSay } from '../i18n/say.tsx';

/** 资料截至, also while there is nothing yet that it could be of. */
export const AsOf = ({ asOf }: { readonly asOf: string | null }) => {
  const say = useSay();
  return (
    <>
      <span>{say(general.asOf)}</span>{' '}
      {asOf === null ? (
        <span>{say(general.neverSynced)}</span>
      ) : (
        <time dateTime={asOf}>{say(instantWord(asOf))}</time>
      )}
    </>
  );
};
