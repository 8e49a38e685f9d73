import { Eraser, PencilLine, Printer, RotateCw } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { Screen } from '../../components/screen.tsx';
import { formPrintedWords, printFormFaultWords } from '../../i18n/form.ts';
import { useSay } from '../../i18n/say.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';
import { usePrinting } from '../../visit-vault/use-printing.ts';
import { useServices } from '../../visit-vault/use-services.ts';
import { useVault } from '../../visit-vault/vault.tsx';
import './form-printed.css';

const Actions = () => {
  const say = useSay();
  const { go, back, home } = useNavigation();
  const { call } = useVault();
  const { print, isBusy, fault, blocked } = usePrinting(async () => {
    const printed = await call('printForm', {});
    return printed.ok ? null : printFormFaultWords[printed.error];
  });
  const clear = async (): Promise<void> => {
    await call('discard', {});
    home();
  };
  return (
    <>
      {fault !== null && (
        <Notice tone="bad" live>
          {say(fault)}
        </Notice>
      )}
      <div className="form-printed-actions">
        <Button word={formPrintedWords.job} icon={Printer} onPress={() => go({ screen: 'job' })} />
        <Button
          word={formPrintedWords.again}
          icon={RotateCw}
          disabled={isBusy}
          disabledReason={say(blocked)}
          onPress={() => void print()}
        />
        <Button word={formPrintedWords.mend} icon={PencilLine} onPress={back} />
        <Button
          word={formPrintedWords.clear}
          icon={Eraser}
          kind="primary"
          onPress={() => void clear()}
        />
      </div>
    </>
  );
};

/** After a form was printed: that nothing was sent, and what the resident does with the paper. */
export const FormPrintedScreen = ({ formId }: { readonly formId: string }) => {
  const say = useSay();
  const { services } = useServices();
  const form =
    typeof services === 'string' ? undefined : services.matterForms.find(({ id }) => id === formId);
  return (
    <Screen name="form-printed" title={say(formPrintedWords.title)} actions={<Actions />}>
      <Notice tone="info" live>
        <strong>{say(formPrintedWords.nothingSent)}</strong>
      </Notice>
      <section className="form-printed-next" aria-labelledby="form-printed-next">
        <h2 id="form-printed-next">{say(formPrintedWords.signTitle)}</h2>
        <ol role="list">
          <li>{say(formPrintedWords.take)}</li>
          <li>{say(formPrintedWords.sign)}</li>
          {form !== undefined && (
            <li>
              {say(formPrintedWords.handIn)}
              <strong>{form.handInAt}</strong>
            </li>
          )}
        </ol>
      </section>
    </Screen>
  );
};
