import { Siren } from 'lucide-react';
import type { Emergency } from '../../../shared/zone.ts';
import { instantWord } from '../../format/dates.ts';
import { attractWords } from '../../i18n/attract.ts';
import { useSay } from '../../i18n/say.tsx';

/** Longer texts are set smaller, so that all of it stands on the screen. */
const longText = 160;

/** 应急信息 in place of the loop: the whole text, as large as it goes. */
export const EmergencyPicture = ({ emergency }: { readonly emergency: Emergency }) => {
  const say = useSay();
  const { title, text, phone, issuedAt } = emergency;
  return (
    <section className="alarm" role="alert" data-long={text.length > longText}>
      <p className="alarm-kind">
        <Siren aria-hidden />
        {say(attractWords.emergency)}
      </p>
      <h2>{title}</h2>
      <p className="alarm-text">{text}</p>
      {phone !== '' && (
        <p className="alarm-phone">
          {say(attractWords.call)} <strong>{phone}</strong>
        </p>
      )}
      <p className="alarm-issued">
        {say(attractWords.issued)} {say(instantWord(issuedAt))}
      </p>
    </section>
  );
};
