import { useEffect, useRef, useState } from 'react';
import { placeOf } from '../../format/form-steps.ts';
import { confirmFaultWords, printFormFaultWords } from '../../i18n/form.ts';
import type { Word } from '../../i18n/word.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import type { Form } from './form-context.tsx';
import { isAllAgreed } from './ReviewStep.tsx';
import type { ReviewRow } from '../../format/review-rows.ts';

type Steps = Pick<Form, 'call' | 'definition' | 'draft' | 'place' | 'route'>;

/** Walks through the steps: onwards only when the vault finds nothing wrong, back always. */
export const useSteps = (form: Steps, settle: () => void, rows: readonly ReviewRow[]) => {
  const { call, place, route, definition } = form;
  const { go, back, replace, finish, before } = useNavigation();
  const [isBusy, setBusy] = useState(false);
  const [tries, setTries] = useState(0);
  const [fault, setFault] = useState<Word | null>(null);
  const fields = useRef(form.draft.fields);
  useEffect(() => void (fields.current = form.draft.fields));
  const isGood = async (step: string | null): Promise<boolean> => {
    const checked = await call('check', { step });
    return checked.ok && checked.value.isGood;
  };
  const handIn = async (): Promise<void> => {
    if (!(await isGood(null))) return setFault(confirmFaultWords.incomplete);
    const confirmed = await call('confirm', {});
    if (confirmed.ok) finish({ screen: 'sent' });
    else setFault(confirmFaultWords[confirmed.error]);
  };
  /** It is printed and stays open: one may print it again, or mend it first. */
  const printForm = async (): Promise<void> => {
    const printed = await call('printForm', {});
    if (printed.ok) go({ screen: 'form-printed', formId: route.subjectId ?? '' });
    else setFault(printFormFaultWords[printed.error]);
  };
  const onward = async (): Promise<void> => {
    settle();
    setFault(null);
    if (place.step.id === 'review' && form.draft.assisted.isAssisted)
      await call('setAssisted', { isAssisted: true, isReadBack: isAllAgreed(rows, route.agreed) });
    if (!(await isGood(place.step.id))) return setTries((count) => count + 1);
    if (route.correcting) return back();
    const { next } = placeOf(definition, fields.current, place.step.id);
    if (next === null) await (definition.endsWith === 'paper' ? printForm() : handIn());
    else go({ ...route, step: next, agreed: [] });
  };
  const next = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    await onward();
    setBusy(false);
  };
  const previous = (): void => {
    settle();
    const isBefore = before?.screen === 'form' && before.kind === route.kind;
    if (isBefore || place.previous === null) back();
    else replace({ ...route, step: place.previous });
  };
  return { next, previous, isBusy, tries, fault };
};
