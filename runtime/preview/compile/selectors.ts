/** Rewrites one WXSS selector into CSS: scoped classes, `wx-` tags, `:host`, `page`, and the bounds of one page. */
import { BUILT_IN_TAGS, domTag } from '../builtins.ts';

export interface SelectorPlace {
  /** Scope of the component's classes, empty when it shares the page's. */
  scope: string;
  /** Set for a page's own sheet: its rules reach no other page. */
  page: string | null;
}

const NAME = /(?:\\.|[\w-]|[^\x00-\x7f])+/y;

const CUSTOM_TAGS_KEPT = /-/;

function typeSelector(tag: string): string {
  if (tag === 'page') return 'wx-page';
  if (BUILT_IN_TAGS.has(tag)) return domTag(tag);
  return CUSTOM_TAGS_KEPT.test(tag) ? tag : domTag(tag);
}

function hostOf(place: SelectorPlace): string {
  if (place.scope) return `[wx-host="${place.scope}"]`;
  return place.page ? `wx-page` : ':root';
}

/** Rewrites one compound-and-combinator selector without a top-level comma. */
function rewriteOne(selector: string, place: SelectorPlace): string {
  let out = '';
  let atCompoundStart = true;
  for (let i = 0; i < selector.length;) {
    const char = selector[i] as string;
    NAME.lastIndex = i + 1;
    if (char === '.') {
      const name = NAME.exec(selector)?.[0] ?? '';
      out += place.scope ? `.${place.scope}--${name}` : `.${name}`;
      i += 1 + name.length;
    } else if (char === '#') {
      const name = NAME.exec(selector)?.[0] ?? '';
      out += `#${name}`;
      i += 1 + name.length;
    } else if (char === '[') {
      const end = selector.indexOf(']', i);
      out += selector.slice(i, end + 1);
      i = end + 1;
    } else if (char === ':') {
      const colons = selector[i + 1] === ':' ? '::' : ':';
      NAME.lastIndex = i + colons.length;
      const name = NAME.exec(selector)?.[0] ?? '';
      out += name === 'host' ? hostOf(place) : colons + name;
      i += colons.length + name.length;
      if (/^nth-/.test(name) && selector[i] === '(') {
        const end = selector.indexOf(')', i);
        out += selector.slice(i, end + 1);
        i = end + 1;
      }
    } else if (/[a-zA-Z_]/.test(char) && atCompoundStart) {
      NAME.lastIndex = i;
      const name = NAME.exec(selector)?.[0] ?? char;
      out += typeSelector(name);
      i += name.length;
    } else {
      out += char;
      i += 1;
      atCompoundStart = /[\s>+~(,]/.test(char);
      continue;
    }
    atCompoundStart = false;
  }
  return out;
}

/**
 * Rewrites a rule's selector.
 * @returns the CSS selector; a page's own rules are bound to that page without gaining weight
 */
export function rewriteSelector(selector: string, place: SelectorPlace): string {
  const rewritten = rewriteOne(selector.trim(), place);
  if (!place.page) return rewritten;
  const inPage = `:where(wx-page[is="${place.page}"])`;
  if (/^wx-page(?![\w-])/.test(rewritten)) return `wx-page${inPage}${rewritten.slice('wx-page'.length)}`;
  return `${inPage} ${rewritten}`;
}
