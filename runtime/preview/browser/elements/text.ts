/** `text`: line breaks kept, spaces and entities on demand. */
import type { ElementSpec } from './define.ts';

const ENTITIES: Record<string, string> = {
  '&nbsp;': '\u00a0',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&apos;': "'",
  '&ensp;': '\u2002',
  '&emsp;': '\u2003',
};
const SPACES: Record<string, string> = { nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003' };

export const text: ElementSpec = {
  tag: 'text',
  props: { selectable: false, userSelect: false, space: '', decode: false, numberOfLines: 0, overflow: '' },
  make: (host) => {
    const convert = (): void => {
      const space = SPACES[host.text('space')];
      if (!space && !host.flag('decode')) return;
      const walker = document.createTreeWalker(host.element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        let value = node.nodeValue ?? '';
        if (host.flag('decode'))
          value = value.replace(/&(?:nbsp|lt|gt|amp|apos|ensp|emsp);/g, (one) => ENTITIES[one] ?? one);
        if (space) value = value.replace(/ /g, space);
        if (value !== node.nodeValue) node.nodeValue = value;
      }
    };
    const observer = new MutationObserver(convert);
    return {
      render() {
        host.element.classList.toggle('selectable', host.flag('selectable') || host.flag('userSelect'));
        convert();
      },
      attached() {
        observer.observe(host.element, { subtree: true, childList: true, characterData: true });
      },
      detached: () => observer.disconnect(),
    };
  },
};
