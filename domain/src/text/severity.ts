/** Hears danger in a message: what must be told to chief, village and town at once. When in doubt, the higher of two. */
import type { Category } from '../catalogue/category.ts';
import { SEVERITIES, type Severity } from '../matter/kinds.ts';
import { literally } from './figurative.ts';
import { normalise } from './normalise.ts';

/** Danger to life, fire, gas, collapse. */
const URGENT =
  '[着起]火(?!车|头)|失火|火灾|浓烟|爆炸|(?:煤气|燃气|天然气|液化气)泄?漏|漏煤气|漏天然气|(?:煤气|燃气|天然气)味|塌方(?!式)|坍塌|垮塌|塌陷|房子[塌倒]|墙倒了|楼塌|山体滑坡|泥石流|山洪|决堤|溃坝|管涌|被困|困在里面|被埋|触电|溺水|落水|掉进?[水河塘井]|跳楼|跳河|轻生|自杀|割腕|不想活|昏迷|晕倒|没有?呼吸|大出血|砍人|持刀|拿刀砍|杀人|救命(?!的?钱|稻草|路|通道|消防|保命)|中毒|车祸|撞人了|撞到人|电线[掉断]|高压线断|快打死|快死|生命危险|家暴|打我?老婆|老公打我|走失|走丢';

/** What cannot wait its turn but kills nobody today. */
const IMPORTANT =
  '危险|隐患|漏电|漏气|裂缝|倾斜|摇摇欲坠|井盖|高空抛物|坠物|砸伤|砸到|受伤|摔伤|烫伤|咬伤|打伤|住院|老人摔|孩子摔|爆管|停水三天|停电三天|全村停|全小区停|停水好几天|停电好几天|飞线充电|消防通道|食物中毒|拖欠工资|欠薪|讨薪|聚众|打架|威胁|恐吓|诈骗|传染|污染饮用水|大面积';

/** Said before it in the same clause: it has not happened, it is feared, it happens now and then, or it was long ago. */
const SUPPOSED =
  /(?:如果|要是|万一|一旦|一但|假如|假设|倘若|试想|防止|预防|避免|以免|以防|防范|免得|担心|生怕|怕|易|可能|随时|难道|是否|会不会|会引发|将会|潜在|经常|多次|数次|屡次|几次|[一二两三几]次|曾|[去前往]年|[早好]?几年|年\S{0,3}月|演练|模拟|冒着)[^，。！？；,.!?;]{0,12}$/u;
const DENIED = /(?:没有|没|并未|未|不会|不是|无|非)(?:发生)?$/u;
/** Said after it: a risk, a topic, a paper, a figure of speech. */
const TOPIC =
  /^(?:[的等]{0,2}(?:安全)?(?:隐患|风险|危险|可能|现象|案例|事故|事件|频发|警情|过|预警|演练|宣传|知识|培训|讲座|防治|治理|保险|责任|预防|补贴|救助金?|现场会|应急预案|电影|怎么办|后果|不堪))/u;

/** Who is in danger says so at once: in a text longer than this, only what stands this far from its beginning is now. */
const AT_ONCE = 120;

type Heard = 'happening' | 'feared' | 'nothing';

function hear(text: string, words: string): Heard {
  let heard: Heard = 'nothing';
  for (const match of text.matchAll(new RegExp(words, 'gu'))) {
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const after = text.slice(match.index + match[0].length);
    if (DENIED.test(before)) continue;
    if (match.index < AT_ONCE && !SUPPOSED.test(before) && !TOPIC.test(after)) return 'happening';
    heard = 'feared';
  }
  return heard;
}

const higher = (one: Severity, other: Severity): Severity =>
  SEVERITIES.indexOf(one) >= SEVERITIES.indexOf(other) ? one : other;

/**
 * The severity the words propose, never below the category's own. A danger that is feared, not
 * happening (万一着火, 火灾隐患), is important; one that is denied or a figure of speech is nothing.
 */
export function suggestSeverity(text: string, category?: Pick<Category, 'severity'>): Severity {
  const plain = literally(normalise(text));
  const danger = hear(plain, URGENT);
  const least = category?.severity ?? 'routine';
  if (danger === 'happening') return 'urgent';
  if (danger === 'feared' || hear(plain, IMPORTANT) !== 'nothing') return higher('important', least);
  return least;
}
