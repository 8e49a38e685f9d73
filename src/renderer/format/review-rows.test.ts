import { describe, expect, it } from 'vitest';
import { definitions } from '../../shared/submission/definitions/all.ts';
import type { DraftView } from '../../shared/vault-contract.ts';
import { reviewRows, signerOf, stillAgreed } from './review-rows.ts';

const draft: DraftView = {
  kind: 'disclosure-request',
  subjectId: null,
  agencyId: 'housing',
  fields: {
    applicant: 'citizen',
    'by-agent': 'self',
    phone: '13800001234',
    information: '公租房分配名单',
    delivery: 'kiosk',
  },
  identity: {
    documentKind: 'resident-card',
    name: '示例明',
    number: '11010519491231002X',
    source: 'card',
    problem: null,
  },
  agentIdentity: null,
  signature: [[[1, 1]]],
  assisted: { isAssisted: false, isReadBack: false },
  problems: {},
};

const rows = (changes: Partial<DraftView> = {}) =>
  reviewRows(definitions['disclosure-request'], { ...draft, ...changes }, '示例区住建局', 'zh');
const row = (key: string, changes?: Partial<DraftView>) =>
  rows(changes).find((one) => one.key === key);

describe('what is read over before handing in', () => {
  it('is every answer in the order it was asked, each with the step that changes it', () => {
    expect(rows().map(({ key }) => key)).toEqual([
      'applicant',
      'by-agent',
      'identity',
      'phone',
      'address',
      'postcode',
      'email',
      'information',
      'document-number',
      'purpose',
      'agency',
      'form',
      'delivery',
      'other-form',
      'signature',
    ]);
    expect(row('phone')?.stepId).toBe('contact');
  });

  it('covers what is personal and nothing else', () => {
    expect(row('identity')?.covered).toBe('示＊＊　居民身份证　110＊＊＊＊＊＊2X');
    expect(row('phone')?.covered).toBe('138＊＊＊＊＊＊34');
    expect(row('delivery')).toMatchObject({
      text: '到自助终端看和打印',
      covered: '到自助终端看和打印',
    });
    expect(row('agency')?.text).toBe('示例区住建局', 'zh');
  });

  it('says when something was not answered', () => {
    expect(row('address')).toMatchObject({ text: '', covered: '' });
    expect(row('identity', { identity: null })?.text).toBe('');
    expect(row('signature', { signature: null })?.text).toBe('');
  });

  it('has the agent when somebody acts for the applicant', () => {
    const fields = { ...draft.fields, 'by-agent': 'agent' };
    expect(row('agent-identity', { fields })?.text).toBe('');
    expect(row('agent-identity')).toBeUndefined();
  });

  it('names the disclosure office when no agency was chosen', () => {
    const found = reviewRows(definitions['disclosure-request'], draft, null, 'zh');
    expect(found.find(({ key }) => key === 'agency')?.text).toBe('政务公开办公室');
  });
});

describe('what was agreed to', () => {
  it('is asked again, of the whole step that is gone back to', () => {
    const agreed = ['applicant', 'by-agent', 'phone', 'information', 'signature'];
    expect(stillAgreed(rows(), agreed, 'who')).toEqual(['phone', 'information']);
    expect(stillAgreed(rows(), agreed, 'signature')).toEqual(agreed.slice(0, -1));
  });
});

describe('who signs', () => {
  const { identity } = draft;
  const agentIdentity = identity && { ...identity, name: '示例代' };
  const signer = (byAgent: string): string | undefined =>
    signerOf({ fields: { 'by-agent': byAgent }, identity, agentIdentity })?.name;

  it('is the agent while there is one, and never one who was there before', () => {
    expect(signer('agent')).toBe('示例代');
    expect(signer('self')).toBe('示例明');
  });

  it('is nobody until the agent is known', () => {
    const fields = { 'by-agent': 'agent' };
    expect(signerOf({ fields, identity, agentIdentity: null })).toBeNull();
  });
});
