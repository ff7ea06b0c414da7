/** Tells from its words what a message wants: an answer, a hand, redress, a settlement, or just to say something. */
import type { Nature } from '../matter/kinds.ts';
import { speaksOfConduct } from './audience.ts';
import { placeWeight } from './fields.ts';
import { normalise } from './normalise.ts';

/** What speaks for a nature, strong words first in weight; `problem` is what remains. */
const SIGNS: Readonly<
  Record<Exclude<Nature, 'problem'>, readonly (readonly [weight: number, words: RegExp])[]>
> = {
  praise: [
    [
      4,
      /表扬|锦旗|点赞|好人好事|拾金不昧|雷锋|给个好评|表示感谢|^.{0,6}(?:感谢|谢谢)|衷心感谢|特别感谢|非常感谢|感谢信/gu,
    ],
    [1, /感谢|谢谢|辛苦了|热心|真好|为.{1,6}点赞/gu],
  ],
  dispute: [
    [4, /纠纷|调解|评评理|讨个说法|谈不拢|协商不成|离婚|分家|争地|地界|赡养/gu],
    [
      2,
      /打架|打伤|赔医药费|吵架|吵起来|闹矛盾|扯皮|邻居.{0,8}(?:不让|占|打|骂|赔)|不肯赔|拒不赔偿|不认账|欠钱不还/gu,
    ],
  ],
  complaint: [
    [4, /投诉|举报|检举|揭发|曝光|控告/gu],
    [
      2,
      /不作为|乱作为|乱收费|态度恶劣|态度差|推诿|欺诈|敲诈|勒索|贪污|受贿|克扣|拖欠|黑心|坑害|忽悠|欺骗|违规|强制收|霸王/gu,
    ],
  ],
  consult: [
    [
      3,
      /请问|咨询|问一下|想问|想了解|怎么办理|如何办理|怎么办手续|需要什么|什么条件|是否可以|能不能办|可不可以/gu,
    ],
    [1, /吗[?？。]|[?？]|怎么|如何|什么时候|何时|哪里办|多少钱|是否|有没有/gu],
  ],
  suggestion: [
    [4, /建议|提议|倡议|献策|金点子|几点意见|个人意见|提个意见/gu],
    [2, /希望能(?:增加|增设|加装|修建|建|开通|延长)|能否(?:增加|增设|加装|开通|延长)|最好能|应该增设|呼吁/gu],
  ],
  help: [
    [4, /求助|请求帮助|帮帮|代办|上门(?:办|服|认|取|来)|申请.{0,6}(?:补助|救助|低保|补贴)|需要帮助|求帮/gu],
    [2, /帮忙|帮我|救济|困难|行动不便|没人照顾|恳求|请求|恳请|求求/gu],
  ],
};

/** When two natures are equally likely, the one that owes the sender more. */
const PREFERENCE = ['dispute', 'complaint', 'help', 'suggestion', 'consult', 'praise'] as const;

/**
 * What kind of matter the words make of it; `problem` when nothing in particular is said.
 * Thanks at the end of a message are manners, not praise: they count only where it opens. What is held against somebody
 * who works here is a complaint, whatever else is said.
 */
export function suggestNature(text: string): Nature {
  const plain = normalise(text);
  if (speaksOfConduct(plain)) return 'complaint';
  let best: Nature = 'problem';
  let most = 1;
  for (const nature of PREFERENCE) {
    let score = 0;
    for (const [weight, words] of SIGNS[nature])
      for (const match of plain.matchAll(words)) {
        const place = placeWeight(match.index);
        if (nature === 'praise' && place === 1) continue;
        score += weight * place;
      }
    if (score > most) {
      best = nature;
      most = score;
    }
  }
  return best;
}
