/** The page that a person takes away: what is kept of them, in words, readable in any browser. Pure. */
import { dateOf, STATUS_WORDS, type Identity, type Moment } from '@gelin/domain';
import type { Contact } from '@gelin/contract/contact';
import type { MyRecord } from '@gelin/contract/my-data';
import type { MatterView } from '@gelin/contract/matter';

export interface Copied {
  readonly town: string;
  readonly now: Moment;
  readonly matters: readonly { readonly view: MatterView; readonly contact: Contact }[];
  /** How many matters of others I met too; absent in a copy of one matter. */
  readonly followed?: number;
  readonly record?: MyRecord | undefined;
}

const IDENTITY: Readonly<Record<Identity, string>> = {
  named: '实名',
  confidential: '保密',
  anonymous: '匿名',
};
const STYLE =
  'body{max-width:42rem;margin:0 auto;padding:1rem;font:1.1rem/1.6 sans-serif;overflow-wrap:anywhere}dt{color:#555}dd{margin:0 0 .5rem}section{border-top:1px solid #ccc;padding:1rem 0}';

/** A whole HTML document. */
export function copyPage({ town, now, matters, followed, record }: Copied): string {
  return [
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>我的信息</title><style>${STYLE}</style><h1>我的信息</h1>`,
    `<p>${safe(town)}保存的、和您有关的内容，${dateOf(now)}。${followed === undefined ? '只是这一件事。' : `共 ${matters.length} 件您报的事，${followed} 件您点过“我也遇到”的事。`}</p>`,
    record ? recordSection(record) : '',
    ...matters.map(({ view, contact }) => section(view, contact)),
    '</html>',
  ].join('\n');
}

function recordSection({ name, phone, posts }: MyRecord): string {
  const facts: [string, string][] = [
    ['姓名', name],
    ['电话', phone ?? ''],
    ['岗位', posts.join('\n')],
  ];
  return `<section><h2>您在名单上</h2><dl>${listed(facts)}</dl></section>`;
}

function listed(facts: readonly [string, string][]): string {
  return facts.flatMap(([name, words]) => (words ? [`<dt>${name}<dd>${safe(words)}`] : [])).join('\n');
}

function section(view: MatterView, contact: Contact): string {
  const answers = view.answers.map(({ question, answer }) => `${question}：${answer}`);
  const files = [
    view.photos.length > 0 ? `${view.photos.length} 张照片` : '',
    view.voice ? '1 段录音' : '',
    view.video ? '1 段视频' : '',
  ].filter(Boolean);
  const facts: [string, string][] = [
    ['什么时候', dateOf(view.reportedAt)],
    ['编号', view.no ?? ''],
    ['办到哪里', STATUS_WORDS[view.status]],
    ['地点', view.placeName],
    ['您说的话', view.text],
    ['您的回答', answers.join('\n')],
    ['您发的文件', files.length > 0 ? `${files.join('、')}，可以在这件事的页面里看` : ''],
    ['身份', IDENTITY[view.identity]],
    ['联系人', contact.name ?? ''],
    ['联系电话', contact.phone ?? ''],
  ];
  const told = [...view.timeline]
    .reverse()
    .map(
      ({ at, sentence, text }) => `<li>${dateOf(at)}　${safe([sentence, text].filter(Boolean).join('：'))}`,
    );
  return [
    `<section><h2>${safe(view.category.name)}</h2><dl>`,
    listed(facts),
    `</dl><h3>经过</h3><ol>${told.join('')}</ol></section>`,
  ].join('\n');
}

function safe(words: string): string {
  return words
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '<br>');
}
