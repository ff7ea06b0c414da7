/** Number plates (GA 36-2018): ordinary ones, new energy with eight signs, trailers, police, learners, embassies. */
import { sticky, type MaskRule } from './rule.ts';

const PROVINCE = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使]';
const SIGN = '[A-HJ-NP-Za-hj-np-z0-9０-９Ａ-ＨＪ-ＮＰ-Ｚａ-ｈｊ-ｎｐ-ｚ]';
const BETWEEN = '[ \\u3000]?[·•‧・.\\-－—]?[ \\u3000]?';
const PLATE = sticky(
  `${PROVINCE}[ \\u3000]?[A-Za-zＡ-Ｚａ-ｚ]${BETWEEN}(?=[A-Za-zＡ-Ｚａ-ｚ]{0,5}[0-9０-９])${SIGN}{4,5}(?:${SIGN}|[挂学警港澳领])(?![A-Za-z0-9０-９Ａ-Ｚａ-ｚ])`,
);

export const PLATES: readonly MaskRule[] = [{ pattern: PLATE, applies: () => true, keep: [2, 2] }];
