/**
 * Hears in a message what must not be read by a group: harm within a family or to a child, wages kept back, illness,
 * and complaints about those who work here. When in doubt the centre alone reads it, and may open it to others.
 */
import type { Category } from '../catalogue/category.ts';
import type { Audience } from '../matter/kinds.ts';
import { normalise } from './normalise.ts';

/** What a text only likens something to, or fears in general, is not heard: 强奸民意, 实质性侵占, 给拐卖小孩可乘之机. */
const FAMILY =
  /家暴(?!征)|家庭暴力|打(?:我)?老婆|打(?:我)?老公|男的打女|被(?:我)?(?:老公|丈夫|老婆|妻子|前夫|男友|男朋友)(?:殴)?打|(?:老公|丈夫|男人|男友)打我|虐待|遗弃|性侵(?!占)|猥亵|强奸(?!民意|式)|拐卖(?![^，。！？；\n]{0,4}可乘之机)/u;
const BEATING = '(?:殴打|毒打|暴打|打骂|(?<![拨敲])打|体罚|辱骂)';
const CHILDREN = '(?:孩子|小孩|学生|儿童|娃|儿子|女儿)';
const CHILD = new RegExp(
  `${BEATING}(?:我|我家|我们|自己|自家|他家|她家|人家|别人)?的?(?:小)?${CHILDREN}` +
    `|${CHILDREN}[^，。！？；\\n]{0,4}被[^，。！？；\\n]{0,6}(?:打(?![扰断动乱桩击])|欺负|辱骂|猥亵|虐)` +
    '|校园(?:霸凌|欺凌|暴力)|未成年(?!人?保护法|犯管教)|辍学|被同学(?:殴?打|欺负)',
  'u',
);
const PAY = '(?:工资|薪水|薪资|工钱)';
const WAGES = new RegExp(
  `(?:欠|讨要)[^，。！？；\\n]{0,16}${PAY}|(?:克扣|不发|不给|没发|讨)[^，。！？；\\n]{0,8}${PAY}` +
    `|${PAY}(?:一直|至今|到现在|已经|都|也|还|却){0,3}(?:没有?|未|不)(?:给|发|付|拿到|到手|到账)|拖(?:着|了)?${PAY}|讨薪|欠薪`,
  'u',
);
/** 血汗钱 is pay, unless it was put into something. */
const SWEAT = /(?:欠|克扣|不发|不给|没发|讨要?)[^，。！？；\n]{0,12}血汗钱/u;
const INVESTED = /投资|理财|集资|商铺|p2p|网贷|借贷|平台/u;
const HEALTH = /艾滋|精神(?:病|分裂|障碍)|抑郁症|确诊|传染病(?:人|患者)/u;

/** Others whose conduct is meant where they stand between the post and what is held against somebody. */
const OTHERS = '保安|物业|开发商|老板|收费员';
const FIRMS = '银行|医院|物业|公司|酒店|超市|商场|幼儿园|收费站';
/** Somebody who holds a post or a badge, and in the same sentence what is held against them. */
const CONDUCT = new RegExp(
  '(?:网格[长员]|村干部|村支书|村书记|村主任|村长|支书|组长|村委会|居委会|村支?两委|社区(?:干部|书记|主任|工作人员)|办事处(?:主任|书记)|镇(?:长|书记|干部|领导)|干部|城管(?:队员|人员)|执法人员|民警|[所站科局处队]长' +
    `|(?<!(?:${FIRMS})的?)工作人员|办事员|值班人员)` +
    `(?:(?!${OTHERS})[^。！？\\n]){0,16}` +
    '(?:收钱|收礼|[收塞索要][^，。！？\\n]{0,4}红包|受贿|贪污|贪了|腐败|吃拿|卡要|索要|态度(?!的?(?:很|真|非常|特别|十分|挺|也|极为|极其)?(?:好|热情|和气|和蔼|亲切|认真|诚恳))|骂人|骂我|打人|打我|欺负|欺压|推诿|踢皮球|不作为|乱作为|不办事|包庇|以权|谋私|优亲厚友|截留|侵占|侵吞|私占|私自|霸占|暴力|强拆|乱收|勒索|威胁|报复)',
  'u',
);

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
  `${POST}[^。！!？?；;]{0,6}(?:收了?我们?[^，,。！!？?；;]{0,8}[钱元块]|收了?(?:黑|好处)?钱|要了我们?[^，,。！!？?；;]{0,8}[钱元块]|要红包|要好处|(?:补助|补贴|低保|救济|救助|名额|慰问)[^，,。！!？?；;]{0,6}(?:给|分)[^，,。！!？?；;]{0,6}(?:亲戚|亲属|家人|自己|儿子|女儿|兄弟|关系户|熟人))`,
  'u',
);
/** Money or a present for what the office owes anyway: 不给钱不盖章，收了红包才办. What a paper costs is only asked. */
const BRIBE = new RegExp(
  '不[给送收交](?:钱|红包|礼|烟)(?:就)?不(?:给|肯|让)?(?:我们?)?[办盖开批签]' +
    '|(?:[给收要送交塞](?:了)?(?:点)?(?:钱|红包|礼|烟|好处费?))(?:以后|之后)?才(?:给|肯|能|会)?(?:我们?)?[办盖开批签]' +
    '|(?:索要|索取|讨要)(?:[^，。！？；\\n]{0,4})(?:好处|红包|回扣)|请客送礼才' +
    '|(?:盖个?章|签个?字)(?:[^，。！？；\\n多少几]{0,3})[要收](?:了)?(?:我们?|群众|老百姓)?[给交出]?[^，。！？；\\n多少几]{0,5}[钱元块]',
  'u',
);

/** Those of departments: whom of them it means nobody can say by the word alone. */
const OFFICERS = '民警|交警|城管(?:队员|人员)|执法(?:人员|队员)|办事员';

/** Said outright, of whoever is called right after it. */
const ACCUSED = new RegExp(
  `(?:投诉|举报|检举|揭发|控告)[^，,。！!？?；;给到向过找后请让叫由望盼]{0,16}(?:${POST}|${OFFICERS})`,
  'u',
);

const HELD_AGAINST = [CONDUCT, NEGLECT, GRAFT, BRIBE, ACCUSED];

/** What a message may speak of that no group reads. */
export type Private = 'family' | 'child' | 'wages' | 'health' | 'conduct';

const HEARD: Readonly<Record<Private, (said: string) => boolean>> = {
  family: (said) => FAMILY.test(said),
  child: (said) => CHILD.test(said),
  wages: (said) => WAGES.test(said) || (SWEAT.test(said) && !INVESTED.test(said)),
  health: (said) => HEALTH.test(said),
  conduct: (said) => HELD_AGAINST.some((words) => words.test(said)),
};

/** All of it that a message speaks of. */
export function heardPrivately(text: string): Private[] {
  const said = normalise(text);
  return (Object.keys(HEARD) as Private[]).filter((kind) => HEARD[kind](said));
}

/** Whether money or a present is wanted for what the office owes anyway, or what is for all goes to their own. */
export function speaksOfBribes(text: string): boolean {
  const said = normalise(text);
  return BRIBE.test(said) || GRAFT.test(said);
}

/** Whether a message holds something against somebody who works here. */
export function speaksOfConduct(text: string): boolean {
  return HEARD.conduct(normalise(text));
}

/** Whom a message is for: restricted where its category is, or where its words are, whatever category was picked. */
export function suggestAudience(text: string, category?: Pick<Category, 'audience'>): Audience {
  if (category?.audience === 'restricted') return 'restricted';
  const said = normalise(text);
  return Object.values(HEARD).some((hears) => hears(said)) ? 'restricted' : 'open';
}
