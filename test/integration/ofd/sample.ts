import type { OfdPaper } from '../../../center/demo/ofd/writer.ts';

/** A sealed paper of two pages, with names whose characters only the rare fonts have. */
export const samplePaper: OfdPaper = {
  head: '示例区人民政府文件',
  number: '示政发〔2026〕99号',
  title: '示例区人民政府关于做好示例工作的通知',
  day: '2026-05-01',
  body: [
    { kind: 'heading', level: 1, text: '一、总体要求' },
    {
      kind: 'paragraph',
      text: '各街道办事处、㴪口村、䶮泉社区：现将有关事项通知如下。'.repeat(24),
    },
    { kind: 'list', ordered: true, entries: ['年满六十周岁', '在本区居住'] },
  ],
  signature: { agency: '示例区人民政府', day: '2026年5月1日' },
  seal: { seal: '示例区人民政府', signer: '示例区人民政府（示例）' },
};

const { seal: _seal, ...unsigned } = samplePaper;
export const unsignedPaper: OfdPaper = unsigned;
