/** The tags that WeChat itself supplies, and what they are called in the browser's document. */

const TAGS =
  'view text image button input textarea scroll-view swiper swiper-item picker picker-view picker-view-column ' +
  'switch slider checkbox checkbox-group radio radio-group label form navigator icon progress rich-text map video ' +
  'canvas audio cover-view cover-image movable-area movable-view root-portal page-container page-meta navigation-bar ' +
  'share-element match-media open-data web-view camera live-player live-pusher ad editor';

/** Every built-in element. */
export const BUILT_IN_TAGS: ReadonlySet<string> = new Set(TAGS.split(' '));

/** Tags that steer the template and never become an element. */
export const TEMPLATE_TAGS: ReadonlySet<string> = new Set([
  'block',
  'slot',
  'template',
  'import',
  'include',
  'wxs',
  'wxml',
]);

/**
 * The name of a WXML tag in the document: WeChat's own and single-word ones get `wx-`, so that the browser
 * attaches no meaning of its own to `button`, `form` or `map`; `h-div` asks for the browser's own `div`.
 */
export function domTag(tag: string): string {
  if (tag.startsWith('wx-')) return tag;
  if (tag.startsWith('h-')) return tag.slice(2);
  return BUILT_IN_TAGS.has(tag) || !tag.includes('-') ? `wx-${tag}` : tag;
}
