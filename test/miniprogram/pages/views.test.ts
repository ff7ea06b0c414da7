/** The pure views of the resident's pages: every phase, and words with a way on for everything that can fail. */
import type { Role } from '@gelin/domain/phone';
import { FAILURES } from '@gelin/contract/failure';
import type { CallFailureCode } from '../../../miniprogram/api/failure';
import { added } from '../../../miniprogram/behaviors/joined';
import * as home from '../../../miniprogram/pages/home/home.view';
import * as matter from '../../../miniprogram/pages/matter/matter.view';
import * as me from '../../../miniprogram/pages/me/me.view';
import * as mine from '../../../miniprogram/pages/mine/mine.view';
import * as place from '../../../miniprogram/pages/place/place.view';
import { failedField } from '../../../miniprogram/pages/report/report.failing';
import { neighbour, opened, screens } from '../../../miniprogram/pages/report/report.state';
import * as report from '../../../miniprogram/pages/report/report.view';
import { waysOf } from '../../../miniprogram/store/ways';
import type { Draft } from '../../../miniprogram/store/draft';
import { FAILURE_WORDS } from '../../../miniprogram/words/failures';
import { member, NOW, preview, resident, row, unitCard } from '../people';

const CODES: readonly CallFailureCode[] = [...FAILURES, 'offline', 'platform', 'phoneFull', 'answerNeeded'];
const draft: Draft = { key: 'k'.repeat(24), text: '路灯不亮', photos: [], unsent: [], spot: '' };
const writing = opened(draft, NOW);

describe.each(CODES)('failure %s', (code) => {
  const failed = { phase: 'failed', failure: code } as const;

  test('has words, and every page says them', () => {
    expect(FAILURE_WORDS[code]).toMatch(/\p{Script=Han}/u);
    for (const page of [home, matter, me, mine, place]) {
      const view = (page.present as (state: object) => { failure: string })({ ...page.BEFORE, ...failed });
      expect(view.failure).toBe(FAILURE_WORDS[code]);
    }
  });

  test('is said once on the report page: at its field, or above the button', () => {
    const view = report.present({ ...writing, failure: { code } });
    const said = Object.values(view.failing).filter(Boolean);
    expect(said).toHaveLength(1);
  });
});

test('no page says a failure while it loads or once it is ready', () => {
  for (const page of [home, matter, me, mine, place]) {
    for (const phase of ['loading', 'ready'] as const) {
      const view = (page.present as (state: object) => { failure: string })({ ...page.BEFORE, phase });
      expect(view.failure).toBe('');
    }
  }
});

describe('home', () => {
  const ready = { ...home.BEFORE, phase: 'ready', me: resident } as const;

  test('what moves: open ones and those that wait for a rating, three at most', () => {
    const rows = [
      row({ matter: 'a', status: 'archived' }),
      row({ matter: 'b', status: 'closed', rated: true }),
      row({ matter: 'c', status: 'closed' }),
      row({ matter: 'd' }),
      row({ matter: 'e' }),
      row({ matter: 'f' }),
    ];
    expect(home.present({ ...ready, rows }).rows.map((one) => one.matter)).toEqual(['c', 'd', 'e']);
    expect(home.present({ ...ready, rows: [] }).noRows).toBe(true);
  });

  test('a vacant grid without stand-in still has the office’s phone', () => {
    const card = unitCard({ office: { phone: '0571-8888' } });
    expect(home.present({ ...ready, card }).answers).toMatchObject({
      name: '值班电话',
      phone: '0571-8888',
      note: '网格长暂缺',
    });
  });

  test('work shows what somebody has, with counts once they are known', () => {
    expect(home.present(ready).work).toEqual([]);
    const work = home.present({ ...ready, me: member, todo: '20+', unread: 0 }).work;
    expect(work.map(({ key, note }) => [key, note])).toEqual([
      ['todo', '20+ 件'],
      ['groups', '没有新消息'],
      ['desk', '全部工作'],
    ]);
  });
});

describe('report', () => {
  test('what comes next and by when is said before sending; a bad network only means that it is not', () => {
    expect(report.present(writing).foresight?.lines).toEqual(['网络不好也可以先写好']);
    const known = { ...writing, foresight: { is: 'known', preview: preview() } } as const;
    expect(report.present(known).foresight?.lines).toEqual([
      '会先交给柳溪村第二网格',
      '最晚 今天 13:00 前受理',
      '问题 · 路灯损坏',
    ]);
  });

  test('danger asks to call first', () => {
    const known = {
      ...writing,
      foresight: { is: 'known', preview: preview({ severity: 'urgent' }) },
    } as const;
    expect(report.present(known).urgent).toBe(true);
    expect(report.present(writing).urgent).toBe(false);
  });

  test('photos on their way hold nothing back: it is said that they go along', () => {
    const note = '照片还在上传。现在发送，传好就一起走';
    const sending = { ...writing, draft: { ...draft, unsent: ['wxfile://store_a'] }, waiting: 1 };
    expect(report.present(sending).foot).toMatchObject({ text: '发送', note });
    expect(report.present({ ...sending, step: 'words' }).foot).toMatchObject({
      text: '下一步',
      note: '',
    });
  });

  test('a first visit has a screen for each question, and those about others and of the category only where there are any', () => {
    expect(screens(writing)).toEqual(['words', 'place', 'check']);
    const asked = preview({ questions: [{ key: 'floor', text: '几楼？', kind: 'text' }] });
    const more = { ...writing, foresight: { is: 'known', preview: asked } } as const;
    expect(screens(more)).toEqual(['words', 'place', 'questions', 'check']);
    expect(neighbour({ ...more, step: 'place' }, 1)).toBe('questions');
    // Where one stands does not vanish with what led there.
    expect(neighbour({ ...writing, step: 'questions' }, 1)).toBe('check');
    expect(neighbour({ ...writing, step: 'questions' }, -1)).toBe('place');
  });

  test.each([
    [{ code: 'textEmpty' }, 'text'],
    [{ code: 'photoMissing' }, 'files'],
    [{ code: 'mediaTooLarge' }, 'files'],
    [{ code: 'anonymousNotHere' }, 'identity'],
    [{ code: 'answerNeeded' }, 'answers'],
    [{ code: 'placeOutsideTown' }, 'place'],
    [{ code: 'malformed', field: 'place.words' }, 'place'],
    [{ code: 'busy' }, undefined],
  ] as const)('%j is about the field %s', (failure, field) => {
    expect(failedField(failure)).toBe(field);
  });

  test('residents report, informants tip, a grid’s own people find', () => {
    const holding = (...roles: readonly Role[]) => {
      const posts = roles.map((role) => ({ role, unit: 'g', unitName: 'g' }));
      return {
        member: {
          id: 'p',
          name: '王',
          posts,
          groups: [],
          desks: [],
          ledgers: false,
          administers: false,
        },
      };
    };
    expect(waysOf(resident).source).toBe('report');
    expect(waysOf(holding('informant')).source).toBe('tip');
    expect(waysOf(holding('informant', 'gridWorker')).source).toBe('finding');
    expect(waysOf(holding('liaison')).source).toBe('report');
  });
});

describe('place', () => {
  const units = [
    { id: 't', name: '青禾镇', level: 'town', kind: 'territorial', landmarks: [] },
    { id: 'v', name: '柳溪村', level: 'village', kind: 'territorial', parent: 't', landmarks: [] },
    {
      id: 'g',
      name: '第二网格',
      level: 'grid',
      kind: 'territorial',
      parent: 'v',
      landmarks: ['北街菜市场', '柳溪小学'],
    },
    { id: 'p', name: '工业园', level: 'grid', kind: 'special', parent: 't', landmarks: [] },
  ] as const;
  const ready = { ...place.BEFORE, phase: 'ready', town: '青禾镇', units } as const;

  test('villages first, and special grids that belong to none; then a village’s grids with what is near', () => {
    expect(place.present(ready).lists[0]?.rows.map((one) => one.name)).toEqual(['柳溪村', '工业园']);
    expect(place.present({ ...ready, village: 'v' }).lists).toEqual([
      {
        title: '柳溪村的哪个网格？',
        rows: [{ id: 'g', name: '第二网格', small: '附近有 北街菜市场、柳溪小学' }],
      },
    ]);
  });

  test('one’s own grid is never “I do not know”', () => {
    expect(place.present(ready).unknown).toBe(false);
    expect(place.present({ ...ready, question: 'matter' }).unknown).toBe(true);
  });

  test('what was found by words keeps the words as the spot', () => {
    const found = {
      ...ready,
      words: '北街菜市场后门',
      search: { is: 'found', card: unitCard({ id: 'g' }) },
    } as const;
    expect(place.choiceOf(found, 'g')).toEqual({
      unit: 'g',
      name: '柳溪村第二网格',
      words: '北街菜市场后门',
    });
    expect(place.choiceOf({ ...ready, words: '北街' }, 'g')).toEqual({ unit: 'g', name: '柳溪村第二网格' });
  });

  test('a denied position has a way on', () => {
    const view = place.present({ ...ready, search: { is: 'denied' } });
    expect(view.searchWords).toContain('可以在下面选');
    expect(view.settings).toBe(true);
  });
});

test('mine: a row that waits for me says so, and a page never repeats one', () => {
  const rows = [row({ matter: 'a', status: 'closed', actions: ['rate'] }), row({ matter: 'b' })];
  const view = mine.present({ ...mine.BEFORE, phase: 'ready', rows });
  expect(view.rows.map((one) => one.reason)).toEqual(['请您评价', '']);
  expect(added(rows, [row({ matter: 'b' }), row({ matter: 'c' })]).map((one) => one.matter)).toEqual([
    'a',
    'b',
    'c',
  ]);
});

test('me: a resident is told that nothing needs to be registered, a member sees the posts', () => {
  expect(me.present({ ...me.BEFORE, phase: 'ready', me: resident })).toMatchObject({
    name: '您是居民',
    posts: [],
  });
  expect(me.present({ ...me.BEFORE, phase: 'ready', me: member }).posts[0]?.words).toBe(
    '柳溪村第二网格 网格长',
  );
});
