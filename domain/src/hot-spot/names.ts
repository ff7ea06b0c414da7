/** Names of places in what people write: estates, roads, villages, schools, firms, by the words that names end with. */

/** Names end so. Longer endings first: 幼儿园 is no 园. */
const ENDINGS =
  '小区|社区|花园|家园|公寓|新村|安置房|山庄|新城|广场|大厦|国际|街道|大道|公园|学院|大学|中学|小学|学校|幼儿园|医院|公司|集团|银行|市场|超市|酒店|地铁站|号线|新区|片区|工业园|之城|车贷|驾校|村|镇|乡|路|街|巷|苑|府|城|湾|郡|公馆|庭|轩|阁|邸|湖|园|滩|汇|派|厦';
/** What stands before a name and is none of it; after it begins another word. */
const BREAKS = new RegExp(
  [
    '[^\\p{Script=Han}\\p{L}\\p{N}]+',
    '[a-z]\\d*[市区县]',
    // 清河县 goes before a name; 小区 and 菜市场 belong to one.
    '\\p{Script=Han}{0,2}(?:[省县]|市(?!场|政|民)|(?<![小社片新园])区)(?=\\p{Script=Han})',
    '反映|反应|投诉|举报|咨询|关于|建议|希望|恳请|请求|请问|强烈|坚决|反对|要求|询问|再次|质疑|申请',
    '附近|周边|旁边|门口|对面|楼下|位于|坐落|居住|我们|你们|业主|居民|领导|政府|部门|问题|项目|开发商|物业|购买|什么|如何|何时|为何',
    '[的了在是我你他她它您请把被给从到向住及与等这那个有就都也要为对将让去由因所并不]',
  ].join('|'),
  'giu',
);
const ENDING = new RegExp(`(${ENDINGS})`, 'gu');
/** Characters before the ending that can belong to a name. */
const LONGEST = 7;
/** What these endings leave of a name is no name: 居民小区, 安置小区. */
const GENERIC =
  /^(?:居民|住宅|整个|本|该|我|各|全|安置|老旧|高档|其他|附近|周围|一个|某|有限|股份|科技|农贸|菜|房产|商业|地产|培训|中心|私立|公办|民办|公立|十字|道|马|公|铁|高速|人行|断头|消防|三岔)+$/u;

export interface PlaceName {
  /** 清风小区 */
  readonly whole: string;
  /** 清风: what tells it from others. */
  readonly own: string;
}

/**
 * Names in a normalised text with its punctuation. Approximate on purpose: a name that is cut too long still shares its
 * middle with the same name cut right.
 */
export function placeNames(text: string): readonly PlaceName[] {
  const names: PlaceName[] = [];
  for (const part of text.split(BREAKS)) {
    if (!part) continue;
    let from = 0;
    for (const { index, 0: ending } of part.matchAll(ENDING)) {
      const own = part.slice(Math.max(from, index - LONGEST), index);
      from = index + ending.length;
      if (own.length >= 2 && !GENERIC.test(own)) names.push({ own, whole: own + ending });
    }
  }
  return names;
}
