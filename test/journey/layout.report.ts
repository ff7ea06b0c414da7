/** Scenes of the report page in every state it can be in, and of what waits in 我的事项. */
import type { Page } from 'playwright-core';
import type { NearbyRow } from '@gelin/contract/matter';
import type { Question } from '@gelin/domain';
import { REPORT_WORDS as w } from '../../miniprogram/words/report.ts';
import { FULL, type Made } from './layout.replies.ts';
import { HOUR, LONGEST_WORD, NOW, PLACE, WORDS } from './layout.rows.ts';
import type { Scene } from './layout.scenes.ts';

type Step = (page: Page) => Promise<void>;
type ReportScene = Omit<Scene, 'as'>;

const REPORT = 'pages/report/report';
const GRID = { homeUnit: 'qinghe-guiyuan-1' };
const REGULAR = { ...GRID, reportedBefore: true };
const LONG = '三楼楼道里堆满了纸箱和旧家具，晚上看不见路，老人下楼很危险，请尽快来人看一看。';

const seen = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).last();
const sees =
  (words: string | RegExp): Step =>
  async (page) =>
    seen(page, words).waitFor();
const press =
  (words: string | RegExp): Step =>
  async (page) =>
    page.getByRole('button', { name: words, exact: true }).filter({ visible: true }).last().click();
const pick =
  (words: string | RegExp): Step =>
  async (page) =>
    page.getByRole('radio', { name: words }).filter({ visible: true }).first().click();
const write: Step = async (page) => page.getByLabel(w.textAria).filter({ visible: true }).last().fill(LONG);
const inTurn =
  (...steps: readonly Step[]): Step =>
  async (page) => {
    for (const step of steps) await step(page);
  };

/** Does it, and waits until the cloud has answered what it made the page ask. */
const heard =
  (procedure: string, step: Step): Step =>
  async (page) => {
    const answered = page.waitForResponse(
      (reply) =>
        reply.url().endsWith('/client/functions/matter') &&
        (reply.request().postDataJSON() as { procedure?: string }).procedure === procedure,
    );
    await step(page);
    await answered;
  };

const questions: readonly Question[] = [
  {
    key: 'smell',
    text: '现在还闻得到煤气味，或者看得到冒烟吗？',
    kind: 'yesNo',
    required: true,
    stop: '请先拨打 119，带家里人离开，不要开灯，不要按门铃。',
  },
  {
    key: 'how',
    text: '堵了多少？',
    kind: 'choice',
    options: ['走不过去', '能侧着身子走过去', '不挡路，只是难看'],
  },
  { key: 'floor', text: '几楼，靠近哪一户？', kind: 'text' },
];
const near = (n: number, changes: Partial<NearbyRow> = {}): NearbyRow => ({
  matter: `near-${n}`,
  category: { name: '公共设施损坏 · 井盖、沟盖、护栏缺损', icon: 'tools' },
  placeName: `桂园社区滨河花园南区第一网格 ${PLACE}`,
  status: 'handling',
  reportedAt: NOW - n * 30 * HOUR,
  joined: n * 4,
  ...changes,
});
const previewing = (changes: object): Made => ({
  matter: { ...FULL.matter, preview: { ...FULL.matter!.preview!, ...changes } },
});
const others = [
  { code: '0101', name: '楼道堆放杂物', icon: 'fire' },
  { code: '0102', name: '消防通道堵塞、占用', icon: 'fire' },
  { code: '0103', name: '其他', icon: 'help-circle' },
];
const ALL_IDENTITIES = { identities: ['named', 'confidential', 'anonymous'] as const };
const NEARBY: Made = { matter: { ...FULL.matter, nearby: { rows: [near(1), near(2), near(3)] } } };
const NUMBERED: Made = {
  matter: {
    ...FULL.matter,
    preview: { ...FULL.matter!.preview!, ...ALL_IDENTITIES },
    submit: { ...FULL.matter!.submit!, number: '123456789012' },
  },
};
const FILM = { id: 'cloud://made/f.mp4', poster: 'cloud://made/f.jpg', seconds: 28 };
const DRAFT = {
  key: 'k'.repeat(24),
  text: LONG,
  spot: '地下车库西出口',
  photos: ['cloud://made/1.jpg', 'cloud://made/2.jpg'],
  unsent: [],
  voice: { id: 'cloud://made/v.mp3', seconds: 47 },
  video: FILM,
};
const waiting = (key: string, more: object = {}) => ({
  key,
  text: WORDS,
  photos: [],
  unsent: [],
  place: {},
  ...more,
});

export const REPORT_SCENES: readonly ReportScene[] = [
  { name: 'report 1 nothing yet', path: REPORT, phases: ['ready'], kept: GRID },
  {
    name: 'report 1 words',
    path: REPORT,
    phases: ['ready', 'offline'],
    kept: GRID,
    steps: write,
  },
  {
    name: 'report 1 nothing written',
    path: REPORT,
    phases: ['ready'],
    kept: GRID,
    steps: press(w.next),
  },
  {
    name: 'report 2 place',
    path: REPORT,
    phases: ['ready'],
    kept: GRID,
    steps: inTurn(write, press(w.next)),
  },
  {
    name: 'report 3 check',
    path: REPORT,
    phases: ['ready'],
    kept: GRID,
    steps: inTurn(
      write,
      press(w.next),
      async (page) => page.getByLabel(w.spotAria).filter({ visible: true }).last().fill('地下车库西出口'),
      press(w.next),
    ),
  },
  {
    name: 'report, one screen',
    path: REPORT,
    phases: ['ready', 'offline'],
    kept: REGULAR,
    steps: write,
  },
  {
    name: 'report, urgent',
    path: REPORT,
    phases: ['ready'],
    kept: REGULAR,
    made: {
      matter: { ...FULL.matter, preview: { ...FULL.matter!.preview!, severity: 'urgent', restricted: true } },
    },
    steps: inTurn(write, sees(w.urgentTitle)),
  },
  {
    name: 'report, sent',
    path: REPORT,
    phases: ['ready'],
    kept: REGULAR,
    steps: inTurn(write, press(w.send), sees(w.sentTitle)),
  },
  {
    name: 'report, everything taken',
    path: REPORT,
    phases: ['ready', 'offline'],
    kept: { ...REGULAR, reportDraft: DRAFT },
    steps: sees(/会先交给/),
  },
  {
    name: 'report 3 same close by',
    path: REPORT,
    phases: ['ready'],
    kept: GRID,
    made: NEARBY,
    steps: inTurn(
      heard('nearby', inTurn(write, press(w.next), sees(/会先交给|在哪里/))),
      press(w.next),
      sees(w.nearby),
    ),
  },
  {
    name: 'report 4 questions, one that stops',
    path: REPORT,
    phases: ['ready'],
    kept: GRID,
    made: previewing({ questions }),
    steps: inTurn(
      heard('preview', inTurn(write, press(w.next))),
      press(w.next),
      sees(w.questions),
      pick(/^是$/),
      sees(w.stopTitle),
    ),
  },
  {
    name: 'report, a question not answered',
    path: REPORT,
    phases: ['ready'],
    kept: REGULAR,
    made: previewing({ questions, others }),
    steps: inTurn(write, sees(w.questions), press(w.send), sees('还有一个问题要先回答')),
  },
  {
    name: 'report 5 check, everything',
    path: REPORT,
    phases: ['ready'],
    kept: { ...GRID, reportDraft: DRAFT, contact: { name: '诸葛建国', phone: '13800000002' } },
    made: previewing({ others, ...ALL_IDENTITIES, restricted: true }),
    steps: inTurn(press(w.next), press(w.next), sees(w.check), sees(w.others)),
  },
  {
    name: 'report, sent with a number',
    path: REPORT,
    phases: ['ready'],
    kept: REGULAR,
    made: NUMBERED,
    steps: inTurn(write, sees(w.identities.anonymous), pick(/^匿名/), press(w.send), sees('1234 5678 9012')),
  },
  {
    name: 'report, kept for later',
    path: REPORT,
    phases: ['ready'],
    kept: REGULAR,
    made: { matter: { preview: FULL.matter!.preview!, nearby: { rows: [] } } },
    steps: inTurn(
      write,
      async (page) =>
        page.evaluate(() =>
          (window as unknown as { __preview: { setOnline(on: boolean): void } }).__preview.setOnline(false),
        ),
      press(w.send),
      sees(w.keptTitle),
    ),
  },
  {
    name: 'report, joined',
    path: REPORT,
    phases: ['ready'],
    kept: REGULAR,
    made: NEARBY,
    steps: inTurn(
      write,
      sees(w.nearby),
      async (page) => seen(page, w.nearbyOwn.act).click(),
      async (page) => seen(page, w.joinYes).click(),
      sees(w.joinedTitle),
    ),
  },
  {
    name: 'mine, waiting in every way',
    path: 'pages/mine/mine',
    phases: ['offline'],
    kept: {
      outgoing: [
        waiting('a', { unsent: ['wxfile://usr/a'], unsentVoice: { path: 'wxfile://usr/v', seconds: 9 } }),
        waiting('b', { failure: 'placeOutsideTown', text: LONGEST_WORD }),
        waiting('c', {
          out: { matter: 'made-1' },
          later: { photos: [], unsent: ['wxfile://usr/a'], key: 'k' },
        }),
        { kind: 'join', key: 'd', matter: 'made-2', text: '公共设施损坏 · 井盖、沟盖、护栏缺损' },
      ],
      followNumbers: [
        { number: '123456789012', matter: 'made-1', about: WORDS.slice(0, 30) },
        { number: '210987654321', matter: 'made-2', about: LONGEST_WORD.slice(0, 30) },
      ],
    },
  },
];

/** 代报: a member is asked for whom. */
export const BEHALF_SCENES: readonly ReportScene[] = [
  {
    name: 'report, for somebody who cannot',
    path: REPORT,
    phases: ['ready'],
    kept: REGULAR,
    steps: inTurn(write, pick(/^替别人报/), sees(w.behalfContact)),
  },
];
