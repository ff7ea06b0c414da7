/**
 * Words that make a place somebody's: what a patrol looks at is a place, never a person or a household (design §3). Not
 * every name can be known; what is known is refused where kinds are set, and where a look is written down.
 */
import { NEVER } from '../catalogue/check.ts';

const PEOPLE: readonly string[] = [
  ...NEVER,
  '独居',
  '空巢',
  '老人家',
  '孤寡',
  '低保户',
  '贫困户',
  '脱贫户',
  '五保',
  '家门口',
  '家里',
  '家中',
  '住户',
  '租户',
  '户主',
  '家庭',
  '精神病',
  '吸毒',
  '戒毒',
  '刑满',
  '矫正',
  '留守',
  '流动人口',
  '外来人员',
];
/** Somebody by how they are called, and their home; a shop may be called after its keeper. */
const SOMEBODYS =
  /(?:爷爷|奶奶|婆婆|公公|大爷|大妈|大叔|大娘|大嫂|阿姨|叔叔|先生|女士|师傅|老人|某某?)(?:的?家|屋里|房里|门口)/u;

/** The words by which this is about people rather than a place, or `undefined`. */
export function peopleIn(words: string): string | undefined {
  return PEOPLE.find((each) => words.includes(each)) ?? SOMEBODYS.exec(words)?.[0];
}
