import { createContext, use } from 'react';
import type { PublicServices } from '../../../shared/services.ts';
import type { SubmissionDefinition } from '../../../shared/submission/definition.ts';
import type { DraftView } from '../../../shared/vault-contract.ts';
import type { StepPlace } from '../../format/form-steps.ts';
import type { FormRoute } from '../../navigation/history.ts';
import type { Vault } from '../../visit-vault/vault.tsx';

/** What the parts of one step share. The answers are the vault's; here is only what the screen does. */
export interface Form {
  readonly route: FormRoute;
  readonly definition: SubmissionDefinition;
  readonly services: PublicServices;
  readonly draft: DraftView;
  readonly place: StepPlace;
  readonly call: Vault['call'];
}

const FormContext = createContext<Form | null>(null);
export const FormProvider = FormContext.Provider;

export const useForm = (): Form => {
  const form = use(FormContext);
  if (form === null) throw new Error('useForm outside a form');
  return form;
};
