/** Every page and component as written: what can be tapped says what it is, and what is used is known. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MINI, under } from './tdesign';

const files = under(MINI, 'miniprogram_npm').filter((file) => file.endsWith('.wxml'));
const named = files.map((file) => [path.relative(MINI, file), readFileSync(file, 'utf8')] as const);

/** Opening tags of a template, with their attributes. */
function tags(wxml: string): string[] {
  return wxml.match(/<[a-z][^<>]*(?:"[^"]*"[^<>]*)*>/g) ?? [];
}

test.each(named)('%s: a view or image that can be tapped is a button to a screen reader', (_name, wxml) => {
  const silent = tags(wxml)
    .filter((tag) => /^<(view|image|text)\b/.test(tag) && /(bind|catch):tap=/.test(tag))
    // A tap that only acts in one state (a tail that failed, a veil that closes) repeats what its words say.
    .filter((tag) => !/aria-role=|aria-hidden=|aria-live=/.test(tag));
  expect(silent).toEqual([]);
});

test.each(named)('%s: icons are silent, and pictures and fields have words', (_name, wxml) => {
  const icons = tags(wxml).filter((tag) => tag.startsWith('<t-icon') && !tag.includes('aria-hidden'));
  const mute = tags(wxml)
    .filter((tag) => /^<(image|input|textarea)\b/.test(tag))
    .filter((tag) => !/aria-label=|aria-hidden=/.test(tag));
  expect({ icons, mute }).toEqual({ icons: [], mute: [] });
});

test.each(named)('%s: what heads a section is a heading', (_name, wxml) => {
  const plain = tags(wxml)
    .filter((tag) => /class="section[ "]/.test(tag))
    .filter((tag) => !/aria-role="heading" aria-level="2"/.test(tag));
  expect(plain).toEqual([]);
});

test.each(named)('%s: holds no Chinese of its own and no rule', (_name, wxml) => {
  expect(wxml.match(/\p{Script=Han}/u)).toBeNull();
  expect(wxml.split('\n').length).toBeLessThan(85);
});

const pages = (() => {
  const app = JSON.parse(readFileSync(path.join(MINI, 'app.json'), 'utf8')) as {
    pages: string[];
    subPackages: { root: string; pages: string[] }[];
  };
  return [...app.pages, ...app.subPackages.flatMap((one) => one.pages.map((page) => `${one.root}/${page}`))];
})();

test.each(pages)('the page %s is there, with all its parts', (page) => {
  for (const end of ['ts', 'wxml', 'wxss', 'json', 'view.ts']) {
    expect(existsSync(path.join(MINI, `${page}.${end}`))).toBe(true);
  }
});
