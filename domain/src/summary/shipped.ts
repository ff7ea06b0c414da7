/** The summaries that ship: five parts, facts in blanks, and what only a person knows left to be written. */
import type { SummaryRules, SummaryTemplate } from './kind.ts';

const summary = (title: string, next: string): SummaryTemplate => ({
  title,
  text: [
    '一、基本情况',
    '{期间}，{单位}新到群众诉求和各类事项 {新到} 件（{新到增减}），受理立案 {受理立案} 件，办结 {办结} 件。{请补充：本期重点工作和主要做法}',
    '二、主要数据',
    '应办结 {应办结} 件，已办结 {应办结中已办结} 件，结案率 {结案率}；按期办结 {按期办结} 件，按期结案率 {按期结案率}。在网格和村办结 {微循环办结} 件，在镇办结 {小循环办结} 件，上报区县后办结 {大循环办结} 件。一次办结率 {一次办结率}，重办率 {重办率}。评价 {已评价} 件，满意率 {满意率}，评价率 {评价率}。受理纠纷 {受理纠纷} 件，调解成功 {调解成功} 件，调解率 {调解率}。新到最多的类别：{最多的类别}。',
    '{数据表}',
    '三、典型案例',
    '{典型案例}',
    '四、存在问题',
    '没有按期办结 {没有按期} 件，最多的地方：{没有按期最多的地方}。重办过的 {重办} 件，最多的地方：{重办最多的地方}。{请补充：原因和不足}',
    '五、下一步打算',
    `{请补充：${next}}`,
  ].join('\n'),
});

export const SHIPPED_SUMMARIES: SummaryRules = {
  day: summary('当日工作小结', '明天做什么'),
  week: summary('一周工作小结', '下周做什么'),
  month: summary('月度工作总结', '下月做什么'),
  quarter: summary('季度工作总结', '下季度做什么'),
  year: summary('年度工作总结', '明年做什么'),
};
