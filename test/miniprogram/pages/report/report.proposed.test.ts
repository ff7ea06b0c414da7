/** What the words propose before sending: a category to correct with one tap, questions of it, and the same matter close by. */
import type { NearbyRow } from '@gelin/contract/matter';
import type { Question } from '@gelin/domain';
import type * as Outgoing from '../../../../miniprogram/store/outgoing';
import { find, says, tap, words, write, type Drawn } from '../../harness';
import { HOUR, NOW, preview, unitCard } from '../../people';
import { after, setReportStage, told } from './report.stage';

const stage = setReportStage();
const QUESTIONS: readonly Question[] = [
  {
    key: 'smell',
    text: '现在闻得到味道吗？',
    kind: 'yesNo',
    required: true,
    stop: '请先拨打 119，离开屋子。',
  },
  { key: 'floor', text: '几楼？', kind: 'text' },
];
const NEARBY: readonly NearbyRow[] = [
  {
    matter: 'm1',
    category: { name: '路灯不亮', icon: 'lightbulb' },
    placeName: '柳溪村第二网格 北街',
    status: 'accepted',
    reportedAt: NOW - 2 * HOUR,
    joined: 3,
  },
];

beforeEach(() => {
  stage.phone.storage.set('homeUnit', 'g2');
  stage.phone.answers('town.unit', unitCard());
});

async function written(page: Promise<Drawn> = stage.known()): Promise<Drawn> {
  const open = await page;
  await write(told(open), '.write', '路灯不亮');
  await after(800);
  return open;
}
const first = () => stage.open('pages/report/report');
const confirms = (confirm: boolean) => {
  const asked: unknown[] = [];
  stage.phone.can('showModal', (options: object) => {
    asked.push(options);
    return Promise.resolve({ confirm });
  });
  return asked;
};

describe('the category', () => {
  const others = [{ code: '0301', name: '电线低垂', icon: 'flash' }];

  test('is proposed, and another is one tap away', async () => {
    stage.phone.answers('matter.preview', preview({ others }));
    const page = await written();
    expect(words(page)).toContain('电线低垂');
    stage.phone.answers(
      'matter.preview',
      preview({ category: { code: '0301', name: '电线低垂', icon: 'flash' } }),
    );
    await says(page, '.foresight-card', 'category', { category: '0301' });
    expect(words(page)).toContain('问题 · 电线低垂');
    await says(page, '.foot-act', 'act');
    expect(stage.sendings()[0]).toMatchObject({ category: '0301' });
  });

  test('is demanded of nobody', async () => {
    const page = await written();
    await says(page, '.foot-act', 'act');
    expect(stage.sendings()[0]).not.toHaveProperty('category');
  });
});

describe('questions of the category', () => {
  beforeEach(() => stage.phone.answers('matter.preview', preview({ questions: QUESTIONS })));

  test('what must be answered is, before it is sent; the rest may be left', async () => {
    const page = await written();
    await says(page, '.foot-act', 'act');
    expect(words(page)).toContain('还有一个问题要先回答');
    // Where it may be out of sight, it comes into it.
    expect(stage.phone.did.at(-1)).toMatchObject({
      api: 'pageScrollTo',
      options: { selector: '#at-questions' },
    });
    expect(stage.sendings()).toEqual([]);
    await says(page, '.questions', 'answer', { key: 'smell', answer: '否' });
    await says(page, '.foot-act', 'act');
    expect(stage.sendings()[0]).toMatchObject({ answers: [{ key: 'smell', answer: '否' }] });
  });

  test('an answer that means danger leads to the telephone first, and lets one go on', async () => {
    const page = await written();
    await says(page, '.questions', 'answer', { key: 'smell', answer: '是' });
    expect(words(page)).toContain('请先拨打 119，离开屋子。');
    await tap(find(page, '.questions'), '.stop__call');
    expect(stage.phone.did.at(-1)).toMatchObject({ api: 'makePhoneCall', options: { phoneNumber: '119' } });
    await says(page, '.foot-act', 'act');
    expect(stage.sendings()).toHaveLength(1);
  });

  test('stand on a screen of their own on a first visit, and only where there are any', async () => {
    const page = await written(first());
    await says(page, '.foot-act', 'act');
    await says(page, '.foot-act', 'act');
    expect(words(page)).toContain('现在闻得到味道吗');
    expect(words(page)).not.toContain('看看对不对');
    await says(page, '.questions', 'answer', { key: 'smell', answer: '否' });
    await says(page, '.foot-act', 'act');
    expect(words(page)).toContain('看看对不对');
  });
});

describe('the same close by', () => {
  beforeEach(() => stage.phone.answers('matter.nearby', { rows: NEARBY }));

  test('is offered before sending; what cannot be undone is said, and joining sends nothing more', async () => {
    stage.phone.answers('matter.act', { seq: 4, status: 'accepted' });
    const asked = confirms(true);
    const page = await written(first());
    await says(page, '.foot-act', 'act');
    await says(page, '.foot-act', 'act');
    expect(words(page)).toContain('是不是已经有人报过');
    expect(words(page)).toContain('已受理 · 今天 7:00 · 3 人也遇到');
    // The foot says how to go on; the card does not say it once more.
    expect(words(page).match(/不是这些，继续报/g)).toHaveLength(1);
    await says(page, '.nearby', 'join', { matter: 'm1' });
    expect(asked).toMatchObject([{ content: expect.stringContaining('不能退出') }]);
    const joined = stage.phone.called.find((one) => one.procedure === 'matter.act');
    expect(joined?.input).toMatchObject({ matter: 'm1', step: { action: 'join' } });
    expect(words(page)).toContain('已经一起报上');
    expect(stage.phone.storage.has('reportDraft')).toBe(false);
    await says(page, '.foot-follow', 'act');
    expect(stage.phone.did.at(-1)?.options['url']).toBe('/pages/matter/matter?id=m1&as=reporter');
    expect(stage.sendings()).toEqual([]);
  });

  test('whoever thinks better of it goes on writing', async () => {
    confirms(false);
    const page = await written();
    await says(page, '.nearby', 'join', { matter: 'm1' });
    expect(stage.calls('matter.act')).toBe(0);
    expect(words(page)).toContain('是不是已经有人报过');
  });

  test('none of these is said once, and not asked again', async () => {
    const page = await written();
    await says(page, '.nearby', 'none');
    expect(words(page)).not.toContain('是不是已经有人报过');
    await write(told(page), '.write', '路灯不亮两天了');
    await after(800);
    expect(words(page)).not.toContain('是不是已经有人报过');
    await says(page, '.foot-act', 'act');
    expect(stage.sendings()).toHaveLength(1);
  });

  test('joining without a network waits like a report, and goes once', async () => {
    confirms(true);
    const page = await written();
    stage.phone.does('matter.act', () => Promise.reject({ errMsg: 'request:fail' }));
    await says(page, '.nearby', 'join', { matter: 'm1' });
    expect(words(page)).toContain('先记下了');
    // Until it is known to be joined, nothing that was written is lost.
    expect(stage.phone.storage.has('reportDraft')).toBe(false);
    expect(stage.phone.storage.get('outgoing')).toMatchObject([
      { kind: 'join', draft: { text: expect.any(String) } },
    ]);
    stage.phone.answers('matter.act', { seq: 4, status: 'accepted' });
    const store = stage.module<typeof Outgoing>('store/outgoing');
    await after(0);
    await store.sendWaiting();
    const keys = stage.phone.called.flatMap(({ procedure, input }) =>
      procedure === 'matter.act' ? [(input as { key: string }).key] : [],
    );
    expect(new Set(keys).size).toBe(1);
    expect(store.outgoing()).toEqual([]);
  });

  test('one that cannot be joined says why, and lets one go on', async () => {
    confirms(true);
    stage.phone.fails('matter.act', 'notHere');
    const page = await written();
    await says(page, '.nearby', 'join', { matter: 'm1' });
    expect(words(find(page, '.nearby'))).toContain('这件事现在不需要这一步');
  });
});
