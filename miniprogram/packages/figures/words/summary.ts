/** What the page of work summaries says. */
import type { SummaryKind } from '@gelin/contract/summary';

export const w = {
  kinds: { day: '日清', week: '周报', month: '月报', quarter: '季报', year: '年报' } satisfies Record<
    SummaryKind,
    string
  >,
  kind: '哪一种',
  unit: '哪里的',
  earlier: '上一期',
  later: '下一期',
  text: '总结里写什么',
  figures: '（这里是数据表：和上期、上年同期比，按性质、类别、地方，热点和最久没办结的）',
  cases: '典型案例，点一下选用',
  caseGap: '典型案例',
  noCases: '这一期没有可选的办结事项，案例请自己补充。',
  moreCases: '再看一些',
  unrated: '还没有',
  reword: '可以改写，不写人名、电话和门牌',
  make: '生成总结',
  whole: '生成整套月报',
  wholeNote: '封面、总结、数据、九本台账，一个文件',
  making: '正在生成，请稍等',
  background: '还在生成，好了在“我的文件”里',
  failed: '没有生成，请再试一次',
  cancelled: '已取消，还要的话再点一次',
  done: '已生成，也在“我的文件”里，留 7 天',
  openFailed: '打不开，请到“我的文件”里转发',
  files: '我的文件',
} as const;

export const phrases = {
  rated: (words: string, rating: string) => `${words}（评价：${rating}）`,
  gaps: (count: number) => (count > 0 ? `还有 ${count} 处要您补充，文件里标红` : '没有要补充的地方'),
};
