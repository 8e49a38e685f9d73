/** Who may do what in the console: a closed table. */

export const roles = ['clerk', 'supervisor', 'administrator'] as const;
export type Role = (typeof roles)[number];

export const permissions = [
  'own-account', // log-out and password
  'answer-help', // calls from the machines
  'see-cases',
  'see-persons', // the page of a case with everything about the applicant
  'handle-cases', // events, replies
  'extend', // 条例 Art. 33: the head of the office agrees
  'close-cases',
  'see-shelf', // what is left on the shelves of the venues
  'see-report',
  'enter-holidays',
  'see-platforms', // how the content of each platform comes
  'see-stations',
  'change-stations', // enrolment codes, revocation
  'retry-envelopes',
  'take-envelopes', // although another station handed them in
  'see-audit',
  'change-clerks',
] as const;
export type Permission = (typeof permissions)[number];

const clerk: readonly Permission[] = [
  'own-account',
  'answer-help',
  'see-cases',
  'see-persons',
  'handle-cases',
  'see-shelf',
  'see-report',
];

/** An administrator runs the machines and sees nobody's papers. */
const table: Readonly<Record<Role, readonly Permission[]>> = {
  clerk,
  supervisor: [
    ...clerk,
    'extend',
    'close-cases',
    'enter-holidays',
    'see-platforms',
    'see-stations',
    'take-envelopes',
    'see-audit',
  ],
  administrator: [
    'own-account',
    'answer-help',
    'enter-holidays',
    'see-shelf',
    'see-report',
    'see-platforms',
    'see-stations',
    'change-stations',
    'retry-envelopes',
    'take-envelopes',
    'see-audit',
    'change-clerks',
  ],
};

export const may = (role: Role, permission: Permission): boolean =>
  table[role].includes(permission);

export const roleWords: Readonly<Record<Role, string>> = {
  clerk: '经办人',
  supervisor: '负责人',
  administrator: '系统管理员',
};
