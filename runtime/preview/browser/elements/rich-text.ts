/** `rich-text`: nodes or HTML drawn without scripts, links or handlers. */
import type { ElementSpec } from './define.ts';
import { convertLengths } from '../../lengths.ts';

interface RichNode {
  name?: string;
  type?: string;
  text?: string;
  attrs?: Record<string, string>;
  children?: RichNode[];
}

const ALLOWED = new Set(
  'a abbr b blockquote br code col colgroup dd del div dl dt em fieldset h1 h2 h3 h4 h5 h6 hr i img ins label legend li ol p q s section span strong sub sup table tbody td tfoot th thead tr u ul font center'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set([
  'class',
  'style',
  'src',
  'alt',
  'width',
  'height',
  'colspan',
  'rowspan',
  'span',
  'start',
  'type',
  'dir',
  'title',
]);

function fromNode(node: RichNode): Node {
  if (node.type === 'text')
    return document.createTextNode(
      (node.text ?? '')
        .replace(/&nbsp;/g, '\u00a0')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&'),
    );
  const tag = (node.name ?? 'div').toLowerCase();
  const element = document.createElement(ALLOWED.has(tag) ? tag : 'div');
  for (const [name, value] of Object.entries(node.attrs ?? {})) {
    if (ATTRIBUTES.has(name)) element.setAttribute(name, name === 'style' ? convertLengths(value) : value);
  }
  element.append(...(node.children ?? []).map(fromNode));
  return element;
}

function fromHtml(html: string): Node[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const convert = (node: Node): RichNode | null => {
    if (node instanceof Text) return { type: 'text', text: node.data };
    if (!(node instanceof Element) || ['SCRIPT', 'STYLE'].includes(node.tagName)) return null;
    const attrs = Object.fromEntries([...node.attributes].map((one) => [one.name, one.value]));
    const children = [...node.childNodes].map(convert).filter((one) => one !== null);
    return { name: node.tagName.toLowerCase(), attrs, children };
  };
  return [...parsed.body.childNodes]
    .map(convert)
    .filter((one) => one !== null)
    .map(fromNode);
}

export const richText: ElementSpec = {
  tag: 'rich-text',
  props: { nodes: null, space: '', userSelect: false, mode: 'default' },
  make: (host) => ({
    render() {
      const nodes = host.get<string | RichNode[] | null>('nodes');
      host.element.replaceChildren(
        ...(typeof nodes === 'string' ? fromHtml(nodes) : (nodes ?? []).map(fromNode)),
      );
    },
  }),
};
