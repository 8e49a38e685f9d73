import type { FieldDefinition, FieldOption, Words } from '../definition.ts';

export const words = (zh: string, en: string): Words => ({ zh, en });
export const option = (value: string, zh: string, en: string): FieldOption => ({
  value,
  words: { zh, en },
});

/** Fields that several kinds ask for in the same words. */
export const phoneField = (isRequired: boolean): FieldDefinition => ({
  name: 'phone',
  kind: 'phone',
  words: words('联系电话', 'Telephone'),
  help: words('手机号，或者带区号的座机', 'Mobile, or a landline with area code'),
  isRequired,
  maxLength: 20,
  isPersonal: true,
});

export const emailField = (isRequired: boolean): FieldDefinition => ({
  name: 'email',
  kind: 'email',
  words: words('电子邮箱', 'E-mail'),
  isRequired,
  maxLength: 80,
  isPersonal: true,
});

export const callerNameField = (isRequired: boolean): FieldDefinition => ({
  name: 'caller-name',
  kind: 'text',
  words: words('怎么称呼您', 'Your name'),
  help: isRequired ? words('联系您的时候用', 'To call you by') : words('可以不写', 'Optional'),
  isRequired,
  maxLength: 30,
  isPersonal: true,
});

export const reviewStep = {
  id: 'review',
  words: words('核对并提交', 'Check and hand in'),
  fields: [],
} as const;
