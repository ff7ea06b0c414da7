/** The red strip at a phone's foot when the mini-program failed: never silent, one tap away from the whole text. */
import { h } from './dom.ts';

/** Shows failures; a tap opens and closes the text, × puts it away. */
export function failureStrip(screen: HTMLElement): (text: string) => void {
  const words = h('span', {});
  const strip = h(
    'div',
    { class: 'failure-strip', role: 'alert', hidden: true, onclick: () => strip.classList.toggle('open') },
    words,
    h('button', { type: 'button', 'aria-label': '收起错误', onclick: () => (strip.hidden = true) }, '×'),
  );
  screen.append(strip);
  let count = 0;
  return (text) => {
    count += 1;
    words.textContent = `${count > 1 ? `(${count}) ` : ''}${text}`;
    strip.hidden = false;
  };
}
