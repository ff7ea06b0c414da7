/** Scenes of tickets (工单) of other hotlines, and of publicity (宣传活动). */
import type { Page } from 'playwright-core';
import { READ } from './layout.tickets.ts';
import { button, inTurn, seen, tap, type Phase, type Scene } from './layout.steps.ts';

const ALL: readonly Phase[] = ['ready', 'loading', 'empty', 'failed', 'offline'];
const ONCE: readonly Phase[] = ['ready'];
const TICKETS = 'packages/office/tickets/tickets';
const PUBLICITY = 'packages/desk/publicity/publicity';
const WRITTEN = {
  key: 'publicity-key-00001',
  date: '2027-02-28',
  time: '09:30',
  unit: 'qinghe-guiyuan-1',
  place: '滨河花园南区三期地下便民综合小商店门口',
  topic: '防范养老诈骗和电信网络诈骗集中宣传月活动',
  reached: '128',
  leaflets: '260',
  note: '',
  photos: [],
  unsent: [],
};
const FILE = 'packages/office/ticket-file/ticket-file';

/** A file waits in a chat and is picked. */
const picked = (until: string | RegExp) => async (page: Page) => {
  await page.evaluate(() => {
    const { __preview: preview } = window as unknown as { __preview: { nextMedia(files: File[]): void } };
    preview.nextMedia([new File(['made'], '青禾镇12345政务服务便民热线工单导出.csv')]);
  });
  await button('从聊天里选文件')(page);
  await seen(page, until).waitFor();
};

export const TICKETING: readonly Omit<Scene, 'as'>[] = [
  { name: 'tickets', path: TICKETS, phases: ALL },
  {
    name: 'tickets, one opened',
    path: TICKETS,
    phases: ONCE,
    steps: inTurn(tap(/没有导完/), async (page) => seen(page, '没收的行').waitFor()),
  },
  { name: 'ticket file', path: FILE, phases: ONCE },
  { name: 'ticket file, read', path: FILE, phases: ONCE, steps: picked(/会导入/) },
  {
    name: 'ticket file, nothing known of its columns',
    path: FILE,
    phases: ONCE,
    made: { office: { readTickets: { ...READ, mapping: {}, lack: 'number', samples: [], cells: [] } } },
    steps: picked(/先指明哪一列/),
  },
  {
    name: 'ticket file, taken in',
    path: FILE,
    phases: ONCE,
    steps: inTurn(picked(/会导入/), button('导入'), async (page) => seen(page, '看导入的文件').waitFor()),
  },
  { name: 'publicities', path: 'packages/desk/publicities/publicities', phases: ALL },
  {
    name: 'publicities, one opened',
    path: 'packages/desk/publicities/publicities',
    phases: ONCE,
    steps: inTurn(tap(/更正过/), async (page) => seen(page, '更正这一条').waitFor()),
  },
  { name: 'publicity', path: PUBLICITY, phases: ALL },
  { name: 'publicity, written', path: PUBLICITY, phases: ONCE, kept: { publicity: WRITTEN } },
  { name: 'publicity, put right', path: `${PUBLICITY}?id=publicity-1`, phases: ONCE },
];
