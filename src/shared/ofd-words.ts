import type { OfdSignature, SignatureDoubt } from './ofd.ts';

/** The state of an OFD's signature in plain words: the same on screen, on paper and on the slip. */

interface Words {
  readonly zh: string;
  readonly en: string;
}

const doubts: Readonly<Record<SignatureDoubt, Words>> = {
  algorithm: {
    zh: '使用了本机不认识的算法',
    en: 'it uses an algorithm this machine does not know',
  },
  format: { zh: '签名格式本机不认识', en: 'this machine does not know its format' },
  coverage: { zh: '签名没有覆盖全文', en: 'it does not cover the whole document' },
  signer: { zh: '签章人不在印章的名单里', en: 'the seal does not name its signer' },
};

export const signatureWords = (signature: OfdSignature): Words => {
  switch (signature.state) {
    case 'none':
      return { zh: '无签名', en: 'Not signed' };
    case 'intact':
      return {
        zh: '文件未被改动，签章与证书一致；签章人身份未经联网核验',
        en: 'Unchanged since it was sealed; who sealed it was not checked online',
      };
    case 'altered':
      return { zh: '签名后被改动，请勿采信', en: 'Changed after it was signed; do not rely on it' };
    case 'unverifiable': {
      const { zh, en } = doubts[signature.doubt];
      return { zh: `本机无法验证：${zh}`, en: `Cannot be checked here: ${en}` };
    }
  }
};
