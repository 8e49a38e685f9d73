import type { Application } from '../../../shared/services.ts';
import { subjectWords } from '../../i18n/requests.ts';
import { useSay } from '../../i18n/say.tsx';

/** What one must fulfil and bring. */
export const ApplicationFacts = ({ application }: { readonly application: Application }) => {
  const say = useSay();
  return (
    <>
      <p className="subject-summary">{application.summary}</p>
      <section className="subject-box">
        <h2>{say(subjectWords.conditions)}</h2>
        <ul>
          {application.conditions.map((condition) => (
            <li key={condition}>{condition}</li>
          ))}
        </ul>
      </section>
      {application.materials.length > 0 && (
        <section className="subject-box">
          <h2>{say(subjectWords.materials)}</h2>
          <ul>
            {application.materials.map((material) => (
              <li key={material}>{material}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
