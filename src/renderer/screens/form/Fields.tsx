import type { FieldDefinition } from '../../../shared/submission/definition.ts';
import { chosenOf, isWritten, textOf, toggled } from '../../format/form-steps.ts';
import { maskedValue } from '../../format/masking.ts';
import { fieldProblemWords } from '../../i18n/form.ts';
import type { LayoutName } from '../../input/index.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { useForm } from './form-context.tsx';
import { WrittenField } from './WrittenField.tsx';
import { useLanguage, useSay } from '../../i18n/say.tsx';

const layouts: Partial<Record<FieldDefinition['kind'], readonly LayoutName[]>> = {
  phone: ['digits'],
  postcode: ['digits'],
  email: ['email'],
  'credit-code': ['code'],
};

const Field = ({
  field,
  isFirst,
}: {
  readonly field: FieldDefinition;
  readonly isFirst: boolean;
}) => {
  const say = useSay();
  const language = useLanguage();
  const { draft, call } = useForm();
  const { name, kind } = field;
  const fault = draft.problems[name];
  const problem = fault === undefined ? null : fieldProblemWords[fault];
  const value = draft.fields[name];
  if (isWritten(field))
    return (
      <WrittenField
        name={name}
        words={field.words}
        help={field.help}
        isRequired={field.isRequired}
        placeholder={say(field.placeholder ?? null) ?? ''}
        layouts={layouts[kind]}
        maxLength={field.maxLength}
        multiline={kind === 'long-text'}
        initialText={textOf(value)}
        cover={(text) =>
          field.isPersonal && text !== '' ? maskedValue(field, text, language) : null
        }
        problem={problem}
        autoFocus={isFirst}
        onText={(text) => void call('setField', { name, value: text })}
      />
    );
  const chosen = chosenOf(value);
  const choose = (one: string): void => {
    const next = kind === 'choices' ? toggled(chosen, one, field.maxLength) : one;
    void call('setField', { name, value: next });
  };
  return <ChoiceField field={field} chosen={chosen} problem={problem} onChoose={choose} />;
};

/** The fields of the step; one that begins with writing opens its keyboard at once. */
export const Fields = () => {
  const { place } = useForm();
  const asked = place.step.fields.filter(({ given }) => given === undefined);
  return asked.map((field, index) => (
    <Field key={field.name} field={field} isFirst={index === 0 && isWritten(field)} />
  ));
};
