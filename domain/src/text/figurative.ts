/** Takes out what is said as a figure of speech or denied, so that 火烧眉毛 calls no fire engine. */

const FIGURES = [
  '火烧眉毛',
  '火冒三丈',
  '火急火燎',
  '水深火热',
  '热火朝天',
  '红红火火',
  '如火如荼',
  '十万火急',
  '塌了天',
  '天塌',
  '气炸',
  '肺都气炸',
  '爆炸性',
  '信息爆炸',
  '爆棚',
  '气死',
  '笑死',
  '急死',
  '坑死',
  '热死',
  '冷死',
  '臭死',
  '吵死',
  '饿死',
  '经济困难被困',
  '陷入困境',
  '精神崩溃',
  '要命',
  '救命稻草',
  '救命钱',
  '救命药',
];
const PATTERN = new RegExp(
  `${FIGURES.join('|')}|(?:心里|心情|心急|心|急|气)[得像都跟]{0,2}(?:着了火|着火|起火|爆炸)|(?:着火|起火|爆炸|塌方|决堤)(?:似的|一样)?的(?:心情|心|感觉)|(?:没有|没|并未|未|不会)(?:发生)?(?:着火|起火|失火|火灾|爆炸|塌方|漏气)`,
  'gu',
);

/** The normalised text without its figures of speech and denied dangers; a comma stands where one was. */
export function literally(normalised: string): string {
  return normalised.replace(PATTERN, '，');
}
