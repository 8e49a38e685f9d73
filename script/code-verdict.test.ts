import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { paperCode, signSummary } from '../src/main/printing/summary.ts';
import { detailOf, itemOf } from '../src/main/printing/test-items.ts';
import { makeStationKeys } from '../src/main/requests/signing.ts';
import { cutIntoCodes } from '../src/shared/multi-code.ts';
import { verifyCode } from '../test/support/verify-code.ts';
import { verdictOf } from './code-verdict.ts';

const own = makeStationKeys();
const signer = { station: '0007', privateKey: own.privateKey };
const keys = [{ station: '0007', publicKey: own.publicKey }];
const nowMs = Date.parse('2026-11-24T10:00:00+08:00');
const detail = detailOf(itemOf({ id: 'bicycle-rules', revision: 3 }));
const { text, compact } = signSummary(detail, signer, { nowMs, phone: '0000-0012345' });
const judge = (code: string, known = keys) => verdictOf(Buffer.from(code), known);

const longText = Array.from({ length: 400 }, (_, line) =>
  createHash('sha256').update(`${line}`).digest('base64'),
).join('\n');
const sha256 = createHash('sha256').update(longText).digest('hex').slice(0, 20);
const codes = cutIntoCodes({ title: '示例', text: longText, sha256 })!;

describe('of a signed summary', () => {
  it('a good one is told with its words and who signed', () => {
    const { status, said } = judge(text);
    expect(status).toBe(0);
    expect(said).toContain(detail.item.title);
    expect(said).toContain('文件 bicycle-rules，第 3 版，2026年11月24日有效');
    expect(said).toContain('签名是真的：0007 号终端');
    expect(judge(compact).status).toBe(0);
    expect(judge(paperCode(detail, signer, nowMs)).status).toBe(0);
    expect(judge(`${compact}\n`).status).toBe(0);
  });

  it('an altered one is told, and none of its words', () => {
    const { status, said } = judge(text.replace('0000-0012345', '0000-0012346'));
    expect([status, said]).toEqual([1, expect.stringContaining('签名不符：内容被改动过')]);
    expect(said).not.toContain(detail.item.title);
  });

  it('one of a station that is not on the list, never was or no longer, cannot be told', () => {
    for (const known of [[], [{ station: '0008', publicKey: own.publicKey }]])
      expect(judge(text, known)).toEqual({
        status: 1,
        said: expect.stringContaining('0007 号终端不在名单里，或者已经停用'),
      });
  });

  it('one signed with another key in the name of a station is altered', () => {
    const forged = paperCode(detail, { station: '0007', ...makeStationKeys() }, nowMs);
    expect(judge(forged).status).toBe(1);
  });
});

describe('of the codes of a whole text', () => {
  it('all of them in any order are the text, which is said to be unsigned', () => {
    expect(codes.length).toBeGreaterThan(5);
    const { status, said } = judge([...codes.toReversed(), codes[2]].join('\n'));
    expect(status).toBe(0);
    expect(said.startsWith(longText)).toBe(true);
    expect(said).toContain('全文码没有签名');
  });

  it('what is missing is named', () => {
    const { status, said } = judge(
      codes.filter((_, place) => place !== 1 && place !== 4).join('\n'),
    );
    expect([status, said]).toEqual([1, expect.stringContaining('还缺第 2、5 个码')]);
  });

  it('codes of two texts, and one that was changed, are told', () => {
    const other = cutIntoCodes({ title: '示例', text: 'other', sha256: '0'.repeat(20) })!;
    expect(judge([...codes, ...other].join('\n')).said).toContain('不是同一份文件');
    const place = codes[3]!.length - 40;
    const changed = codes[3]!.slice(0, place) + (codes[3]![place] === '0' ? '1' : '0');
    const broken = [...codes];
    broken[3] = changed + codes[3]!.slice(place + 1);
    expect(judge(broken.join('\n'))).toMatchObject({ status: 1 });
  });
});

describe('script/verify-code', () => {
  const services = JSON.stringify({ stations: keys });

  it('prints the verdict and ends with its number', () => {
    expect(verifyCode(text, services)).toMatchObject({ status: 0 });
    expect(verifyCode(text.replace('VALID', 'ENDING'), services)).toMatchObject({ status: 1 });
    expect(verifyCode('https://example.invalid/', services)).toEqual({
      status: 2,
      said: expect.stringContaining('读到的不是摘要码'),
    });
    expect(verifyCode(new Uint8Array([0xff, 0xfe, 0, 1, 2]), services).status).toBe(2);
    expect(verifyCode('', services).status).toBe(2);
  });

  it('says in plain words that the list of stations cannot be read', () => {
    for (const broken of ['', '{', '{"stations":[{"station":"7"}]}'])
      expect(verifyCode(text, broken)).toEqual({
        status: 2,
        said: expect.stringContaining('读不到终端名单'),
      });
  });
});
