import { Building2, Phone } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { Agency } from '../../../shared/services.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { suggestAgencies, suggestionReason } from '../../format/agency-suggestion.ts';
import { textOf } from '../../format/form-steps.ts';
import { agencyWords, partProblemWords } from '../../i18n/form.ts';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useAnswer } from '../../kiosk/use-answer.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { ChoiceButton } from './ChoiceField.tsx';
import { FieldProblemLine } from './FieldParts.tsx';
import { useForm } from './form-context.tsx';
import { useSay } from '../../i18n/say.tsx';

/** More than fit on the screen are opened when somebody wants them. */
const mostInSight = 8;

/** What speaks for which agency: the resident's words, and whose documents were found beforehand. */
const useSuggestions = () => {
  const { draft, services, route } = useForm();
  const { feed } = useSnapshot();
  const looked = route.lookedFor.trim();
  const { answer } = useAnswer(
    'search',
    looked === '' ? null : { query: looked, filters: {}, page: 0 },
    feed.sequence,
  );
  const text = `${looked}\n${textOf(draft.fields['information'])}`;
  return useMemo(() => {
    const found = answer.state === 'ready' ? answer.value.rows : [];
    const publishers = found.slice(0, 10).map(({ item }) => item.agency);
    return suggestAgencies(services.agencies, text, publishers);
  }, [answer, services.agencies, text]);
};

const AgencyFacts = ({ agency }: { readonly agency: Agency }) => (
  <p className="agency-facts">
    <strong>{agency.name}</strong>
    {agency.address !== '' && (
      <span>
        <Building2 aria-hidden />
        {agency.address}
      </span>
    )}
    {agency.phone !== '' && (
      <span>
        <Phone aria-hidden />
        {agency.phone}
      </span>
    )}
  </p>
);

/** Who is probably responsible, with the reason; changeable, and not knowing is an answer (条例 Art. 36-5). */
export const AgencyStep = () => {
  const say = useSay();
  const { draft, services, call, route } = useForm();
  const { replace } = useNavigation();
  const suggestions = useSuggestions();
  const [isOpen, setOpen] = useState(services.agencies.length <= mostInSight);
  const best = suggestions[0]?.agency.id ?? null;
  const isUndecided = draft.agencyId === null && !route.isUnsure;
  useEffect(() => {
    if (isUndecided && best !== null) void call('setAgency', { agencyId: best });
  }, [isUndecided, best, call]);
  const choose = (agencyId: string | null): void => {
    if ((agencyId === null) !== route.isUnsure) replace({ ...route, isUnsure: agencyId === null });
    void call('setAgency', { agencyId });
  };
  const others = services.agencies.filter(
    ({ id }) => !suggestions.some(({ agency }) => agency.id === id),
  );
  const chosen = services.agencies.find(({ id }) => id === draft.agencyId);
  return (
    <div className="agencies">
      {suggestions.length === 0 && <Notice tone="info">{say(agencyWords.none)}</Notice>}
      {suggestions.length > 0 && <h2>{say(agencyWords.suggested)}</h2>}
      <div className="choices choices-one" role="group" aria-label={say(agencyWords.suggested)}>
        {suggestions.map((suggestion) => (
          <ChoiceButton
            key={suggestion.agency.id}
            option={{
              words: { zh: suggestion.agency.name, en: '' },
              hint: say(suggestionReason(suggestion)),
            }}
            isChosen={suggestion.agency.id === draft.agencyId}
            onChoose={() => choose(suggestion.agency.id)}
          />
        ))}
        <ChoiceButton
          option={{ words: agencyWords.unsure, hint: say(agencyWords.unsureHint) }}
          isChosen={draft.agencyId === null}
          onChoose={() => choose(null)}
        />
      </div>
      {draft.problems['agency'] !== undefined && (
        <FieldProblemLine problem={partProblemWords.agency} />
      )}
      {!isOpen && <Button word={agencyWords.all} onPress={() => setOpen(true)} />}
      {isOpen && others.length > 0 && (
        <>
          <h2>{say(agencyWords.all)}</h2>
          <div className="choices" data-many role="group" aria-label={say(agencyWords.all)}>
            {others.map(({ id, name }) => (
              <ChoiceButton
                key={id}
                option={{ words: { zh: name, en: '' } }}
                isChosen={id === draft.agencyId}
                onChoose={() => choose(id)}
              />
            ))}
          </div>
        </>
      )}
      {chosen && <AgencyFacts agency={chosen} />}
      <p className="field-help">{say(agencyWords.wrong)}</p>
    </div>
  );
};
