/** The page that a person takes away: what is kept of them, in words and pictures, readable in any browser. Pure. */
import { dateOf, type Moment } from '@gelin/domain';
import type { MyRecord } from '@gelin/contract/my-data';
import { listed, safe, section, type CopiedMatter } from './copy-section.ts';

export type { CopiedMatter } from './copy-section.ts';

export interface Copied {
  readonly town: string;
  readonly now: Moment;
  readonly matters: readonly CopiedMatter[];
  /** The files that are written into it, as data URIs by id. */
  readonly files: ReadonlyMap<string, string>;
  /** The matters of others that I met too, a line each; absent in a copy of one matter. */
  readonly followed?: readonly string[];
  readonly record?: MyRecord | undefined;
}

const STYLE =
  'body{max-width:42rem;margin:0 auto;padding:1rem;font:1.1rem/1.6 sans-serif;overflow-wrap:anywhere}dt{color:#555}dd{margin:0 0 .5rem}section{border-top:1px solid #ccc;padding:1rem 0}img{display:block;max-width:100%;max-height:30rem;margin:.5rem 0}audio{display:block;max-width:100%}';

/** A whole HTML document. */
export function copyPage({ town, now, matters, files, followed, record }: Copied): string {
  return [
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>我的信息</title><style>${STYLE}</style><h1>我的信息</h1>`,
    `<p>${safe(town)}保存的、和您有关的内容，${dateOf(now)}。${countOf(matters.length, followed)}</p>`,
    record ? recordSection(record) : '',
    ...matters.map((matter) => section(matter, files)),
    followed && followed.length > 0 ? followedSection(followed) : '',
    '</html>',
  ].join('\n');
}

function countOf(matters: number, followed: Copied['followed']): string {
  return followed === undefined
    ? '只是这一件事。'
    : `共 ${matters} 件您报的事，${followed.length} 件您点过“我也遇到”的事。`;
}

function recordSection({ name, phone, posts }: MyRecord): string {
  const facts: [string, string][] = [
    ['姓名', name],
    ['电话', phone ?? ''],
    ['岗位', posts.join('\n')],
  ];
  return `<section><h2>您在名单上</h2><dl>${listed(facts)}</dl></section>`;
}

function followedSection(followed: readonly string[]): string {
  const lines = followed.map((line) => `<li>${safe(line)}`);
  return `<section><h2>您点过“我也遇到”</h2><ol>${lines.join('\n')}</ol></section>`;
}
