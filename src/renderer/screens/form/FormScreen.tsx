import { useCallback, useEffect, useRef, useState } from 'react';
import type { PublicServices } from '../../../shared/services.ts';
import { definitionFor } from '../../../shared/submission/definitions/all.ts';
import type { SubmissionDefinition } from '../../../shared/submission/definition.ts';
import type { DraftView } from '../../../shared/vault-contract.ts';
import { Trouble } from '../../components/trouble.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { isWritten, placeOf } from '../../format/form-steps.ts';
import { formWords } from '../../i18n/form.ts';
import { useEngine } from '../../kiosk/use-engine.ts';
import type { FormRoute } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useServices } from '../../visit-vault/use-services.ts';
import { useVault } from '../../visit-vault/vault.tsx';
import { FormProvider, type Form } from './form-context.tsx';
import { FormFrame } from './FormFrame.tsx';

const isOf = (draft: DraftView | null, { kind, subjectId }: FormRoute): boolean =>
  draft?.kind === kind && draft.subjectId === subjectId;

/** Asks the vault for the form of this route once; an unfinished one is found as it was. */
const useOpened = (
  route: FormRoute,
): { readonly isRefused: boolean; readonly open: () => void } => {
  const { view, call } = useVault();
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
    if (asked.current || isOpen) return;
    asked.current = true;
    open();
  });
  return { isRefused, open };
};

/** Finishes what is being composed in whichever field is written. */
const useSettling = (): Pick<Form, 'settle' | 'toSettle'> => {
  const taking = useRef<(() => void) | null>(null);
  const settle = useCallback(() => taking.current?.(), []);
  const toSettle = useCallback((take: () => void) => {
    taking.current = take;
    return () => {
      if (taking.current === take) taking.current = null;
    };
  }, []);
  return { settle, toSettle };
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
  const engine = useEngine();
  const [writing, write] = useState<string | null>(null);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const [isUncovered, setUncovered] = useState(false);
  const { settle, toSettle } = useSettling();
  const place = placeOf(definition, draft.fields, route.step);
  const leave = (name: string): void => {
    const written = place.step.fields.filter(isWritten);
    const index = written.findIndex((field) => field.name === name);
    const following =
      written[index + 1]?.name ??
      (name.endsWith('-name') ? name.replace(/-name$/, '-number') : null);
    focusField(following);
    if (following === null) write(null);
  };
  return (
    <FormProvider
      value={{
        route,
        definition,
        services,
        draft,
        place,
        call,
        engine,
        writing,
        write,
        settle,
        toSettle,
        slot,
        isUncovered,
        setUncovered,
        leave,
      }}
    >
      <FormFrame key={place.step.id} onSlot={setSlot} />
    </FormProvider>
  );
};

/** Focus opens the field's keyboard. */
const focusField = (name: string | null): void => {
  if (name === null) return;
  const field = document.querySelector<HTMLElement>(`[data-field="${name}"] .text-field`);
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
};

/** One step of a form that the vault holds. */
export const FormScreen = ({ route }: { readonly route: FormRoute }) => {
  const { view, state } = useVault();
  const { replace } = useNavigation();
  const { services, retry } = useServices();
  const { isRefused, open } = useOpened(route);
  if (state === 'lost')
    return (
      <Trouble
        title={formWords.lostTitle}
        advice={formWords.lostAdvice}
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
