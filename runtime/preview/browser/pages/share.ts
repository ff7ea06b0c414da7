/** Sharing a page: asks the page for its card and shows it; on the laptop nobody receives it. */
import { h } from '../frame/dom.ts';
import { openDialog } from '../frame/sheets.ts';
import { hooks } from '../hooks.ts';
import type { Page } from './page.ts';

interface ShareCard {
  title?: string;
  path?: string;
  imageUrl?: string;
  promise?: Promise<ShareCard>;
}

/** Runs `onShareAppMessage`, records the card and shows it. */
export async function share(
  page: Page,
  layer: HTMLElement,
  from: 'menu' | 'button',
  target?: HTMLElement,
): Promise<void> {
  const asked = {
    from,
    target: target ? { id: target.id, dataset: { ...target.dataset } } : undefined,
    webViewUrl: '',
  };
  const given = ((await page.call('onShareAppMessage', asked)) ?? {}) as ShareCard;
  const card = given.promise ? { ...given, ...(await given.promise) } : given;
  const shared = {
    title: card.title ?? page.bar.text,
    path: card.path ?? `/${page.route}`,
    imageUrl: card.imageUrl ?? '',
  };
  hooks.shares.push(shared);
  const box = h(
    'div',
    { class: 'modal share-card', role: 'dialog', 'aria-modal': 'true', 'aria-label': '转发' },
    h('h2', {}, '转发给朋友'),
    h('p', {}, shared.title),
    h('small', {}, shared.path),
    h('footer', {}, h('button', { type: 'button', class: 'modal-confirm', onclick: () => close() }, '好')),
  );
  const close = openDialog(layer, box, () => close());
}
