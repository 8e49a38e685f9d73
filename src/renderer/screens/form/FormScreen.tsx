import { useEffect, useRef, useState } from 'react';
import type { PublicServices } from '../../../shared/services.ts';
import { definitionFor } from '../../../shared/submission/definitions/all.ts';
import type { SubmissionDefinition } from '../../../shared/submission/definition.ts';
import type { DraftView } from '../../../shared/vault-contract.ts';
import { Button } from '../../components/button.tsx';
import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { placeOf } from '../../format/form-steps.ts';
import { formWords } from '../../i18n/form.ts';
import type { FormRoute } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useServices } from '../../visit-vault/use-services.ts';
import { useVault } from '../../visit-vault/vault.tsx';
import { FormProvider } from './form-context.tsx';
import { FormFrame } from './FormFrame.tsx';
import { useWritingState, WritingProvider } from './writing.tsx';

const isOf = (draft: DraftView | null, { kind, subjectId }: FormRoute): boolean =>
  draft?.kind === kind && draft.subjectId === subjectId;

/**
 * Asks the vault for the form of this route once; an unfinished one is found as it was. Not again when
 * it was handed in, and not when the vault died: that is said first.
 */
const useOpened = (
  route: FormRoute,
): { readonly isRefused: boolean; readonly open: () => void } => {
  const { view, state, call } = useVault();
  const [isRefused, setRefused] = useState(false);
  const { kind, subjectId } = route;
  const open = (): void => {
    setRefused(false);
    void call('open', { kind, subjectId }).then((opened) => {
      if (!opened.ok && opened.error !== 'gone') setRefused(true);
    });
  };
  const isOpen = isOf(view.draft, route);
  const asked = useRef(false);
  useEffect(() => {
    if (isOpen) {
      asked.current = true;
      return;
    }
    if (asked.current || state === 'lost') return;
    asked.current = true;
    open();
  });
  return { isRefused, open };
};

const OpenForm = ({
  route,
  definition,
  services,
  draft,
}: {
  readonly route: FormRoute;
  readonly definition: SubmissionDefinition;
  readonly services: PublicServices;
  readonly draft: DraftView;
}) => {
  const { call } = useVault();
  const writing = useWritingState();
  const place = placeOf(definition, draft.fields, route.step);
  return (
    <FormProvider value={{ route, definition, services, draft, place, call }}>
      <WritingProvider value={writing}>
        <FormFrame key={place.step.id} />
      </WritingProvider>
    </FormProvider>
  );
};

/** What was typed is gone with the vault; whether it was handed in before is said as far as it is known. */
const Lost = ({ onRetry }: { readonly onRetry: () => void }) => {
  const { mayBeHandedIn } = useVault();
  return mayBeHandedIn ? (
    <Trouble title={formWords.lostSentTitle} advice={formWords.lostSentAdvice}>
      <Button word={formWords.lostSentBegin} kind="quiet" onPress={onRetry} />
    </Trouble>
  ) : (
    <Trouble title={formWords.lostTitle} advice={formWords.lostAdvice} onRetry={onRetry} />
  );
};

/** One step of a form that the vault holds. */
export const FormScreen = ({ route }: { readonly route: FormRoute }) => {
  const { view, state } = useVault();
  const { replace } = useNavigation();
  const { services, retry } = useServices();
  const { isRefused, open } = useOpened(route);
  if (state === 'lost')
    return (
      <Lost
        onRetry={() => {
          replace({ ...route, step: null, correcting: false, agreed: [] });
          open();
        }}
      />
    );
  if (isRefused)
    return <Trouble title={formWords.unavailableTitle} advice={formWords.unavailableAdvice} />;
  if (services === 'failed') return <Trouble onRetry={retry} />;
  const { draft } = view;
  if (services === 'waiting' || draft === null || !isOf(draft, route))
    return <Waiting word={formWords.opening} />;
  const definition = definitionFor(route.kind, route.subjectId, services);
  return definition === null ? (
    <Trouble title={formWords.unavailableTitle} advice={formWords.unavailableAdvice} />
  ) : (
    <OpenForm route={route} definition={definition} services={services} draft={draft} />
  );
};
