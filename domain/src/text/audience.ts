/**
 * Hears in a message what must not be read by a group: harm within a family or to a child, wages kept back, illness,
 * and complaints about those who work here. When in doubt the centre alone reads it, and may open it to others.
 */
import type { Category } from '../catalogue/category.ts';
import type { Audience } from '../matter/kinds.ts';
import { normalise } from './normalise.ts';

const FAMILY =
  /家暴|家庭暴力|打(?:我)?老婆|打(?:我)?老公|被(?:我)?(?:老公|丈夫|老婆|妻子|前夫|男友|男朋友)(?:殴)?打|(?:老公|丈夫|男人|男友)打我|虐待|遗弃|性侵|猥亵|强奸|拐卖/u;
const CHILD =
  /(?:殴?打|体罚|辱骂)(?:小)?(?:孩子|学生|儿童)|校园(?:霸凌|欺凌|暴力)|未成年|辍学|被同学(?:殴?打|欺负)/u;
const WAGES =
  /(?:拖欠|欠|克扣|不发|不给|没发|讨要?)[^，。！？；\n]{0,8}(?:工资|薪水|薪资|工钱|血汗钱)|讨薪|欠薪/u;
const HEALTH = /艾滋|精神(?:病|分裂|障碍)|抑郁症|确诊|传染病(?:人|患者)/u;

/** Somebody who holds a post or a badge, and in the same sentence what is held against them. */
const CONDUCT =
  /(?:网格[长员]|村干部|村支书|村书记|村主任|村长|支书|社区(?:干部|书记|主任|工作人员)|镇(?:长|书记|干部|领导)|干部|城管(?:队员|人员)|执法人员|民警|工作人员|办事员|值班人员)[^。！？\n]{0,16}(?:收钱|收礼|受贿|贪污|贪了|吃拿|卡要|索要|态度(?!(?:很|真|非常|特别|十分|挺|也)?(?:好|热情|和气|和蔼|亲切|认真|诚恳))|骂人|骂我|打人|打我|推诿|踢皮球|不作为|乱作为|不办事|包庇|以权|谋私|优亲厚友|截留|侵占|乱收|勒索|威胁|报复)/u;

/** Posts of the grids, villages and the town, as people call them; a shop's 工作人员 may well not answer the phone. */
const POST =
  '(?:网格[长员]|村干部|村支书|村书记|村主任|村长|社区(?:干部|书记|主任)|镇(?:长|书记)|分拨员|中心主任)';

/** Never there when needed. Whoever says or is told that somebody else does nothing is not meant. */
const NEGLECT = new RegExp(
  `${POST}[^，,。！!？?；;说讲告诉让叫找问]{0,6}(?:从来?不(?:来|管|接|理|露面|下来)|不接(?:我们?的?)?电话|电话(?:也|都|总|从来|老是){0,2}(?:不接|打不通|没人接)|什么都不管|根本不管|不管事|不闻不问|爱理不理|不见人影|找不到人)`,
  'u',
);
/** Money, and what goes to their own. */
const GRAFT = new RegExp(
  `${POST}[^。！!？?；;]{0,6}(?:收了?我们?[^，,。！!？?；;]{0,8}[钱元块]|要了我们?[^，,。！!？?；;]{0,8}[钱元块]|要红包|要好处|(?:补助|补贴|低保|救济|救助|名额|慰问)[^，,。！!？?；;]{0,6}(?:给|分)[^，,。！!？?；;]{0,6}(?:亲戚|亲属|家人|自己|儿子|女儿|兄弟|关系户|熟人))`,
  'u',
);
/** Said outright, of whoever is called right after it. */
const ACCUSED = new RegExp(`(?:投诉|举报|检举|揭发|控告)[^，,。！!？?；;给到向过找后]{0,6}${POST}`, 'u');

const HELD_AGAINST = [CONDUCT, NEGLECT, GRAFT, ACCUSED];
const PRIVATE = [FAMILY, CHILD, WAGES, HEALTH, ...HELD_AGAINST];

/** Whether a message holds something against somebody who works here. */
export function speaksOfConduct(text: string): boolean {
  const said = normalise(text);
  return HELD_AGAINST.some((words) => words.test(said));
}

/** Whom a message is for: restricted where its category is, or where its words are, whatever category was picked. */
export function suggestAudience(text: string, category?: Pick<Category, 'audience'>): Audience {
  if (category?.audience === 'restricted') return 'restricted';
  const said = normalise(text);
  return PRIVATE.some((words) => words.test(said)) ? 'restricted' : 'open';
}
