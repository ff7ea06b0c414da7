/** What a robot says in a WeCom group: a line of a message, a text, or the card of what is urgent. */
import type { Matter } from '../matter/matter.ts';
import { cut, type NoticeWords } from './words.ts';

/** WeCom's limits for one message, in bytes of UTF-8 (developer.work.weixin.qq.com/document/path/91770). */
export const MARKDOWN_BYTES = 4_096;
export const TEXT_BYTES = 2_048;
/** And for a card of the kind `text_notice`, in characters and entries. */
export const CARD = { title: 26, desc: 30, text: 112, rows: 6, key: 5, value: 26, source: 13 } as const;

/** One line of a robot's message. Signs that markdown or a mention would be made of are taken out. */
export function robotLine({ phrase, what, where }: NoticeWords): string {
  return `**${phrase}** ${plain(what)}（${plain(where)}）`;
}

/** The stars of what is masked stay, as signs that markdown does not know. */
const plain = (text: string) => text.replaceAll('*', '＊').replace(/[<>[\]_`#@\\]/gu, '');

/** How many of these lines, from the first, fit into one message, joined by newlines; at least one. */
export function fitting(lines: readonly string[], bytes: number = MARKDOWN_BYTES): number {
  let size = 0;
  for (const [index, line] of lines.entries()) {
    size += bytesOf(line) + (index > 0 ? 1 : 0);
    if (size > bytes) return Math.max(index, 1);
  }
  return lines.length;
}

/** UTF-8 length of one character. */
function width(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** UTF-8 length. */
export function bytesOf(text: string): number {
  return [...text].reduce((sum, character) => sum + width(character), 0);
}

/** At most so many bytes of UTF-8; what is cut off leaves an ellipsis. */
export function cutBytes(text: string, bytes: number): string {
  if (bytesOf(text) <= bytes) return text;
  let room = bytes - bytesOf('…');
  const kept = [...text];
  const end = kept.findIndex((character) => (room -= width(character)) < 0);
  return `${kept.slice(0, end).join('')}…`;
}

/** `template_card`, kind `text_notice`: a tap opens the matter in the mini-program. */
export interface RobotCard {
  readonly card_type: 'text_notice';
  readonly source: { readonly desc: string; readonly desc_color: number };
  readonly main_title: { readonly title: string; readonly desc: string };
  readonly sub_title_text: string;
  readonly horizontal_content_list: readonly { readonly keyname: string; readonly value: string }[];
  readonly card_action: { readonly type: 2; readonly appid: string; readonly pagepath: string };
}

/** The card of an urgent matter. `when` is when it was reported, in words; `appid` the mini-program's own. */
export function robotCard(
  { phrase, what, where }: NoticeWords,
  matter: Pick<Matter, 'id'>,
  when: string,
  appid: string,
): RobotCard {
  return {
    card_type: 'text_notice',
    source: { desc: '格邻', desc_color: 2 },
    main_title: { title: cut(phrase, CARD.title), desc: cut(where, CARD.desc) },
    sub_title_text: cut(`${what}。请马上打开查看；有人受伤或火情，先打 120、119。`, CARD.text),
    horizontal_content_list: [
      { keyname: '地点', value: cut(where, CARD.value) },
      { keyname: '时间', value: cut(when, CARD.value) },
    ],
    card_action: { type: 2, appid, pagepath: `pages/matter/matter?id=${matter.id}&as=member&notice=1` },
  };
}
