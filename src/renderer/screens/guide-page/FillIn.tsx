import { PencilLine } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { guideWords } from '../../i18n/resident.ts';
import { useSay } from '../../i18n/say.tsx';
import { formOf } from '../../navigation/history.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useServices } from '../../visit-vault/use-services.ts';

/** The form of this matter, where the catalogue of services has it. */
export const FillIn = ({ formId }: { readonly formId: string }) => {
  const say = useSay();
  const { go } = useNavigation();
  const { services } = useServices();
  const form =
    typeof services === 'string' ? undefined : services.matterForms.find(({ id }) => id === formId);
  if (form === undefined) return null;
  return (
    <div className="fill-in">
      <div>
        <p className="fill-in-title">
          {say(guideWords.formTitle)}：{form.title}
        </p>
        <p>{say(guideWords.formHint)}</p>
      </div>
      <Button
        word={guideWords.fillIn}
        icon={PencilLine}
        kind="primary"
        onPress={() => go(formOf('matter-form', form.id))}
      />
    </div>
  );
};
