import { useId, useState } from 'react';
import type { DockCommand, DockParameter, DockSample } from '../../src/shared/dock.ts';
import { Words } from './Words.tsx';

export type Action = Extract<DockCommand, { kind: 'action' }>;
type Values = Readonly<Record<string, string | number>>;

const initialOf = (parameter: DockParameter): string => {
  if (parameter.kind === 'number') return String(parameter.usual);
  return parameter.kind === 'choice' ? (parameter.choices[0]?.value ?? '') : '';
};

const valueOf = (parameter: DockParameter, given: string): string | number | null => {
  if (parameter.kind !== 'number') return given === '' ? null : given;
  const value = Number(given);
  const fits = Number.isInteger(value) && value >= parameter.minimum && value <= parameter.maximum;
  return given.trim() !== '' && fits ? value : null;
};

const samplesOf = (parameter: DockParameter): readonly DockSample[] => {
  if (parameter.kind === 'choice') return parameter.choices;
  return parameter.kind === 'text' ? parameter.samples : [];
};

/** A sample with lines on it looks like the card it stands for. */
const Sample = ({ sample, take }: { readonly sample: DockSample; readonly take: () => void }) => (
  <button type="button" className={sample.lines.length > 0 ? 'card' : 'sample'} onClick={take}>
    <Words label={sample.label} />
    {sample.lines.map((line) => (
      <span key={line} className="card-line">
        {line}
      </span>
    ))}
  </button>
);

const Field = ({
  parameter,
  value,
  change,
}: {
  readonly parameter: DockParameter;
  readonly value: string;
  readonly change: (value: string) => void;
}) => {
  const id = useId();
  return (
    <span className="field" data-kind={parameter.kind}>
      <input
        id={id}
        value={value}
        inputMode={parameter.kind === 'number' ? 'numeric' : 'text'}
        onChange={(event) => change(event.target.value)}
      />
      <label htmlFor={id}>
        <Words label={parameter.label} />
      </label>
    </span>
  );
};

const ChoiceField = ({
  parameter,
  value,
  change,
}: {
  readonly parameter: Extract<DockParameter, { kind: 'choice' }>;
  readonly value: string;
  readonly change: (value: string) => void;
}) => {
  const id = useId();
  return (
    <span className="field" data-kind="choice">
      <select id={id} value={value} onChange={(event) => change(event.target.value)}>
        {parameter.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label.chinese} {choice.label.english}
          </option>
        ))}
      </select>
      <label htmlFor={id}>
        <Words label={parameter.label} />
      </label>
    </span>
  );
};

const Fields = ({
  action,
  run,
}: {
  readonly action: Action;
  readonly run: (values: Values) => void;
}) => {
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const textOf = (parameter: DockParameter): string =>
    given[parameter.name] ?? initialOf(parameter);
  const values = action.parameters.map((parameter) => valueOf(parameter, textOf(parameter)));
  const isWhole = values.every((value) => value !== null);
  const submit = (): void =>
    run(
      Object.fromEntries(action.parameters.map(({ name }, index) => [name, values[index] ?? ''])),
    );
  return (
    <div className="fields">
      {action.parameters.map((parameter) => {
        const shared = {
          value: textOf(parameter),
          change: (value: string) => setGiven({ ...given, [parameter.name]: value }),
        };
        return parameter.kind === 'choice' ? (
          <ChoiceField key={parameter.name} parameter={parameter} {...shared} />
        ) : (
          <Field key={parameter.name} parameter={parameter} {...shared} />
        );
      })}
      <button type="button" className="button" disabled={!isWhole} onClick={submit}>
        <Words label={action.label} />
      </button>
    </div>
  );
};

/** An action with values: ready-made ones at one touch, and fields for anything else. */
export const ActionControl = ({
  action,
  run,
}: {
  readonly action: Action;
  readonly run: (values: Values) => void;
}) => {
  const [only] = action.parameters;
  const samples = only === undefined || action.parameters.length > 1 ? [] : samplesOf(only);
  const isChosenByTouch = only?.kind === 'choice' && action.parameters.length === 1;
  return (
    <div className="action" role="group" aria-label={action.label.english}>
      {isChosenByTouch && (
        <p className="action-name">
          <Words label={action.label} />
        </p>
      )}
      {samples.length > 0 && (
        <div className="samples">
          {samples.map((sample) => (
            <Sample
              key={sample.value}
              sample={sample}
              take={() => run({ [only?.name ?? '']: sample.value })}
            />
          ))}
        </div>
      )}
      {!isChosenByTouch && <Fields action={action} run={run} />}
    </div>
  );
};
