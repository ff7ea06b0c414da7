/** 工作总结: the words of a town's summaries as forms, each with the blanks it may have. */
import { SUMMARY_BLANKS, SUMMARY_KINDS, type Directory } from '@gelin/domain';
import type { Opened } from './entries.ts';
import { blanksWritten, text } from './field.ts';

const BLANKS = blanksWritten(SUMMARY_BLANKS);

/** All of them. */
export function summaries({ settings }: Directory): Opened {
  return {
    title: '工作总结',
    note: '日清、周报、月报、季报、年报的文字',
    path: ['summaries'],
    fields: [],
    entries: SUMMARY_KINDS.map((kind) => ({
      place: `summaries/${kind}`,
      name: settings.summaries[kind].title,
      note: settings.summaries[kind].text.replaceAll('\n', '').slice(0, 30),
    })),
  };
}

/** One of them; `undefined` where there is no such summary. */
export function summary(name: string, { settings }: Directory): Opened | undefined {
  const kind = SUMMARY_KINDS.find((each) => each === name);
  if (!kind) return undefined;
  const path = ['summaries', kind];
  return {
    title: settings.summaries[kind].title,
    path,
    fields: [
      text([...path, 'title'], '名称'),
      text([...path, 'text'], '内容', {
        long: true,
        note: `一行一段，“一、”开头的是标题；{数据表}、{典型案例}单独一行。可以用的空：${BLANKS}。要人写的地方写 {请补充：写什么}`,
      }),
    ],
    entries: [],
  };
}
