/** The scenes in which a member looks at who reported (查看报事人). */
import type { Page } from 'playwright-core';
import { DISPATCHER } from './layout.forms.scenes.ts';
import { matterView, type Made } from './layout.replies.ts';
import type { Scene } from './layout.scenes.ts';

const PAGE = 'pages/matter/matter?id=made-1&as=member';
const MADE: Made = {
  matter: {
    read: matterView({ actions: ['accept', 'look'] }),
    act: { seq: 4, status: 'accepted' },
    contact: { name: '欧阳上官桂兰', phone: '13812345678', until: 0 },
  },
};

const seen = (page: Page, words: string) => page.getByText(words).filter({ visible: true }).last();

async function looks(page: Page): Promise<void> {
  for (const words of ['更多', '查看报事人', '电话核实情况']) await seen(page, words).click();
  await page
    .getByRole('button', { name: '记录并查看', exact: true })
    .filter({ visible: true })
    .last()
    .click();
  await seen(page, '打电话').waitFor();
}

export const LOOKING: readonly Omit<Scene, 'as'>[] = [
  {
    name: 'act, look',
    path: 'packages/member/act/act?matter=made-1&seq=3&action=look&nature=problem&photo=0',
    phases: ['ready', 'offline'],
    made: MADE,
  },
  { name: 'act, look, looked', path: PAGE, phases: ['ready'], made: MADE, steps: looks },
  {
    name: 'matter, dispatcher, all the rest behind 更多',
    path: PAGE,
    phases: ['ready'],
    made: { matter: { read: matterView({ actions: DISPATCHER }) } },
    steps: (page) => seen(page, '更多').click(),
  },
];
