import type { UnitDetails } from '../../../shared/item-details.ts';
import { unitWords } from '../../i18n/information.ts';
import { useSay } from '../../i18n/say.tsx';

export const Duties = ({ unit: { duties, offices } }: { readonly unit: UnitDetails }) => {
  const say = useSay();
  return (
    <>
      {duties.length === 0 && <p className="unit-empty">{say(unitWords.noDuties)}</p>}
      {duties.length > 0 && (
        <ul className="unit-duties">
          {duties.map((duty) => (
            <li key={duty}>{duty}</li>
          ))}
        </ul>
      )}
      {offices.length > 0 && (
        <>
          <h3>{say(unitWords.offices)}</h3>
          <ul role="list" className="unit-cards">
            {offices.map(({ name, duty, phone }) => (
              <li key={name}>
                <strong>{name}</strong>
                <span>{duty}</span>
                {phone !== '' && <span className="unit-phone">{phone}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

/** Posts and what each answers for. */
export const People = ({ unit: { people } }: { readonly unit: UnitDetails }) => {
  const say = useSay();
  if (people.length === 0) return <p className="unit-empty">{say(unitWords.noPeople)}</p>;
  return (
    <ul role="list" className="unit-cards">
      {people.map(({ name, post, duty, phone }) => (
        <li key={`${post} ${name}`}>
          <strong>
            {post}　{name}
          </strong>
          <span>{duty}</span>
          {phone !== '' && <span className="unit-phone">{phone}</span>}
        </li>
      ))}
    </ul>
  );
};
