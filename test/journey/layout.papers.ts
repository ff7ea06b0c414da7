/** Made replies about a matter's papers (公文), as long as real ones get. */
import type { OfficeOutputs, PaperFace } from '@gelin/contract/office';

const DISPATCHED: PaperFace = {
  kind: 'dispatch',
  step: 3,
  to: 'qinghe-construction',
  title: '交办单',
  number: '〔2027〕第 1024 号',
  addressee: '自然资源和规划建设环境保护办公室',
  paragraphs: [
    '现将“公共设施损坏 · 井盖、沟盖、护栏缺损”事项一件（编号 2027-000128）交由你单位牵头办理，请认真调查核实，依法依规办理。',
    '一、地点：桂园社区居民委员会第一网格 滨河花园南区三期地下车库西出口',
    '二、基本情况：排水沟盖板断了两块，昨天晚上有老人踩空摔了一跤，请尽快换掉。',
    '三、办理要求：__________',
    '签收人：__________　签收时间：__________',
  ],
  byHand: ['要求', '手写'],
  issuer: '青禾镇社会治安综合治理中心',
  day: '2027年3月1日',
  photos: 6,
};
const { addressee: _addressee, number: _number, ...plain } = DISPATCHED;

export const PAPERS: Pick<OfficeOutputs, 'papers'> = {
  papers: {
    rows: [
      DISPATCHED,
      { ...plain, kind: 'coordination', to: 'qinghe-police', title: '协调函', addressee: '青禾派出所' },
      { ...plain, kind: 'closing', step: 8, to: '', title: '办结告知书', addressee: '__________' },
      { ...plain, kind: 'sheet', step: 0, to: '', title: '事项单' },
    ],
  },
};
