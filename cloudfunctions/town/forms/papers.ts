/** 公文: the words of a town's papers as forms, each with the blanks it may have and how it reads filled in. */
import {
  filledWith,
  issuerOf,
  PAPER_BLANKS,
  PAPER_KINDS,
  type Directory,
  type PaperBlank,
} from '@gelin/domain';
import type { Opened } from './entries.ts';
import { blanksWritten, text } from './field.ts';

const isKind = (name: string) => PAPER_KINDS.find((kind) => kind === name);
const BLANKS = blanksWritten(PAPER_BLANKS);

/** All of them, and who signs. */
export function papers(directory: Directory): Opened {
  const { issuer: _issuer, ...templates } = directory.settings.papers;
  return {
    title: '公文',
    note: '从事项生成 PDF 时用的文字',
    path: ['papers'],
    fields: [
      text(['papers', 'issuer'], '落款单位', {
        optional: true,
        note: `不写就是“${directory.town.name}综治中心”`,
      }),
    ],
    entries: PAPER_KINDS.map((kind) => ({
      place: `papers/${kind}`,
      name: templates[kind].title,
      note: templates[kind].text.replaceAll('\n', '').slice(0, 30),
    })),
  };
}

/** One of them; `undefined` where there is no such paper. */
export function paper(name: string, directory: Directory): Opened | undefined {
  const kind = isKind(name);
  if (!kind) return undefined;
  const template = directory.settings.papers[kind];
  const path = ['papers', kind];
  const lines = kind === 'sheet' ? '一行一栏，冒号前是栏名。' : '一行一段。';
  return {
    title: template.title,
    note: `填好的样子：\n${filledWith(template, sample(directory)).text}`,
    path,
    fields: [
      text([...path, 'title'], '名称'),
      text([...path, 'text'], '内容', {
        long: true,
        note: `${lines}可以用的空：${BLANKS}。没有内容可填的空印成横线，手写`,
      }),
    ],
    entries: [],
  };
}

/** A lamp that nobody reported: what a blank may hold, for whoever writes the words. */
function sample(directory: Directory): Readonly<Record<Exclude<PaperBlank, 'byHand'>, string>> {
  return {
    to: '综合执法队',
    number: '2026-000123',
    place: `${directory.town.name}北街菜市场后门`,
    category: '路灯不亮',
    severity: '一般',
    source: '居民报事',
    text: '菜市场后门的路灯不亮，已经三天。',
    reported: '2026年11月18日',
    holder: '综合执法队',
    assistants: '无',
    ask: '请本周内修好。',
    signBy: '2026年11月19日 12:00',
    limit: '2026年11月25日 17:30',
    until: '2026年11月25日',
    status: '办理中',
    outcome: '已解决',
    answer: '灯泡已经换好。',
    closed: '2026年11月21日',
    reopenBy: '2026年11月28日',
    issuer: issuerOf(directory),
    phone: directory.town.office?.phone ?? '0571-88880000',
    today: '2026年11月21日',
  };
}
