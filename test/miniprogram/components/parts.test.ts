/** The shared parts: what stands there while a page loads or failed, rows, limits, the story, photos and the foot. */
import { says, setStage, settled, tap, words, type Drawn } from '../harness';
import { clock, HOUR, NOW, row } from '../people';

const stage = setStage();

beforeEach(() => jest.useFakeTimers({ now: NOW }));
afterEach(() => jest.useRealTimers());

function heard(drawn: Drawn, event: string): unknown[] {
  const details: unknown[] = [];
  drawn.addEventListener(event, ({ detail }) => details.push(detail));
  return details;
}

test('a status is a word, never colour alone', () => {
  expect(words(stage.render('components/status-tag/status-tag', { status: 'closed' }))).toContain('已办结');
  expect(words(stage.render('components/status-tag/status-tag', { severity: 'urgent' }))).toContain('紧急');
});

test('a line of chips begins at what is chosen, and stays where it is when somebody taps another', async () => {
  const items = ['here', 'first', 'second', 'third'].map((value) => ({ value, label: value }));
  const chips = stage.render('components/choice-chips/choice-chips', { items, value: 'second' });
  expect(chips.instance.data['into']).toBe('chip-2');
  await tap(chips, '#chip-3');
  (chips.instance['setData'] as (changed: object) => void)({ value: 'third' });
  await settled();
  expect(chips.instance.data['into']).toBe('chip-2');
});

test('a long list is folded, but for what is chosen, until somebody wants all of it', async () => {
  const items = [...'一二三四五六七八九十'].map((label) => ({ value: label, label: `第${label}个部门` }));
  const chips = stage.render('components/choice-chips/choice-chips', {
    items,
    value: '九',
    layout: 'list',
    fold: 4,
  });
  expect(words(chips)).toBe('第一个部门第二个部门第三个部门第四个部门第九个部门看全部 10 个');
  await tap(chips, '.all');
  expect(words(chips)).toBe(items.map(({ label }) => label).join(''));
  const few = stage.render('components/choice-chips/choice-chips', {
    items: items.slice(0, 6),
    layout: 'wrap',
    fold: 4,
  });
  expect(words(few)).not.toContain('看全部');
});

test('a failed page says what and offers 重试; an empty one says what to do', async () => {
  const failed = stage.render('components/phase-view/phase-view', { phase: 'failed', failure: '网络不通' });
  const retries = heard(failed, 'retry');
  expect(words(failed)).toContain('网络不通');
  await says(failed, '.retry', 'tap');
  expect(retries).toHaveLength(1);
  const empty = stage.render('components/phase-view/phase-view', {
    phase: 'ready',
    empty: true,
    emptyWords: '还没有',
    emptyAction: '报事',
  });
  expect(words(empty)).toContain('还没有报事');
});

test('a page that failed tries again by itself when the network is back', () => {
  const failed = stage.render('components/phase-view/phase-view', { phase: 'failed', failure: '网络不通' });
  const retries = heard(failed, 'retry');
  stage.phone.goes(false);
  expect(retries).toHaveLength(0);
  stage.phone.goes(true);
  expect(retries).toHaveLength(1);
});

test('a row: place, words, status and limit; over ones no longer say how pressing they were', async () => {
  const drawn = stage.render('components/matter-row/matter-row', { row: row({ severity: 'urgent' }) });
  expect(words(drawn)).toBe('柳溪村第二网格路灯不亮两天了紧急待受理最晚 今天 12:00 前受理');
  const opened = heard(drawn, 'open');
  await tap(drawn, '.row');
  expect(opened).toEqual([{ matter: 'm1' }]);
  const over = stage.render('components/matter-row/matter-row', {
    row: row({ severity: 'urgent', status: 'closed', clock: null }),
  });
  expect(words(over)).toBe('柳溪村第二网格路灯不亮两天了已办结');
});

test('a limit turns with the minutes by itself, without a call', () => {
  const drawn = stage.render('components/limit-line/limit-line', {
    clock: clock('accept', NOW - HOUR, NOW + 90_000),
  });
  expect(words(drawn)).toBe('最晚 今天 9:01 前受理');
  jest.advanceTimersByTime(120_000);
  expect(words(drawn)).toBe('已超过 今天 9:01 的受理时限');
  expect(stage.phone.called).toEqual([]);
});

test('a clock that stands says so, and does not turn, not even past its limit', () => {
  const standing = { ...clock('handle', NOW - HOUR, NOW + 90_000), stoppedAt: NOW };
  const drawn = stage.render('components/limit-line/limit-line', { clock: standing });
  expect(words(drawn)).toBe('已暂停计时');
  jest.advanceTimersByTime(120_000);
  expect(words(drawn)).toBe('已暂停计时');
});

test('the story is told newest first, with what was said', () => {
  const entries = [
    { seq: 2, at: NOW, sentence: '网格长 陈桂芳已受理', photos: [] },
    {
      seq: 1,
      at: NOW - 24 * HOUR,
      sentence: '报事人报来此事',
      text: '路灯不亮',
      inside: ['已去看过'],
      photos: [],
    },
  ];
  const drawn = stage.render('components/timeline/timeline', { entries });
  expect(words(drawn)).toBe('今天 9:00网格长 陈桂芳已受理昨天 9:00报事人报来此事路灯不亮已去看过');
});

test('an answer that was spoken is heard in the story, its words beside it', () => {
  const voice = { id: 'cloud://a.mp3', seconds: 9 };
  const entries = [{ seq: 2, at: NOW, sentence: '网格长 陈桂芳已答复', text: '要等电缆', voice, photos: [] }];
  const drawn = stage.render('components/timeline/timeline', { entries });
  expect(words(drawn)).toBe('今天 9:00网格长 陈桂芳已答复9″要等电缆');
});

test('a film that was added stands in the story, to be played', () => {
  const video = { id: 'cloud://a.mp4', poster: 'cloud://a.jpg', seconds: 8 };
  const entries = [{ seq: 2, at: NOW, sentence: '报事人补充', photos: [], video }];
  const drawn = stage.render('components/timeline/timeline', { entries });
  expect(words(drawn)).toBe('今天 9:00报事人补充8″');
  expect(drawn.dom.outerHTML).toContain('cloud://a.mp4');
});

test('the foot does nothing while it waits', async () => {
  const drawn = stage.render('components/page-foot/page-foot', { text: '发送', loading: true });
  const acts = heard(drawn, 'act');
  await says(drawn, '.act', 'tap');
  expect(acts).toEqual([]);
  const ready = stage.render('components/page-foot/page-foot', { text: '发送' });
  const now = heard(ready, 'act');
  await says(ready, '.act', 'tap');
  expect(now).toHaveLength(1);
});

test('without a network a strip says that nothing is lost', () => {
  const drawn = stage.render('components/offline-strip/offline-strip');
  expect(words(drawn)).toBe('');
  stage.phone.goes(false);
  expect(words(drawn)).toContain('没有网络');
});

describe('photos', () => {
  const uploads: { filePath: string; success(answer: object): void; fail(thrown: object): void }[] = [];
  beforeEach(() => {
    uploads.length = 0;
    stage.phone.can('chooseMedia', async () => ({ tempFiles: [{ tempFilePath: 'wxfile://tmp/a.jpg' }] }));
    stage.phone.can('getImageInfo', async () => ({ width: 100, height: 100 }));
    stage.phone.can('compressImage', async () => ({ tempFilePath: 'wxfile://tmp/small.jpg' }));
    stage.phone.can('getFileSystemManager', () => ({
      getFileInfo: ({ success }: { success(answer: object): void }) => success({ size: 10 }),
      saveFile: ({ success }: { success(answer: object): void }) =>
        success({ savedFilePath: 'wxfile://usr/a.jpg' }),
      removeSavedFile: () => undefined,
    }));
    stage.phone.can('cloud.uploadFile', (options: (typeof uploads)[number]) => void uploads.push(options));
  });

  test('taken, kept, sent: told as waiting and then as stored', async () => {
    const drawn = stage.render('components/photo-picker/photo-picker');
    const changes = heard(drawn, 'change');
    await (drawn.instance['onAdd'] as () => Promise<void>).call(drawn.instance);
    await settled();
    expect(changes.at(-1)).toEqual({ photos: [], unsent: ['wxfile://usr/a.jpg'], waiting: 1 });
    uploads[0]?.success({ fileID: 'cloud://a' });
    await settled();
    expect(changes.at(-1)).toEqual({ photos: ['cloud://a'], unsent: [], waiting: 0 });
  });

  test('what could not be sent goes up by itself when the network is back', async () => {
    const drawn = stage.render('components/photo-picker/photo-picker', {
      stored: [],
      unsent: ['wxfile://usr/old.jpg'],
    });
    await settled();
    stage.phone.goes(false);
    uploads[0]?.fail({ errMsg: 'uploadFile:fail network' });
    await settled();
    expect(words(drawn)).toContain('重传');
    stage.phone.goes(true);
    await settled();
    expect(uploads.map((one) => one.filePath)).toEqual(['wxfile://usr/old.jpg', 'wxfile://usr/old.jpg']);
  });

  test('one that was removed while it went up stays away', async () => {
    const drawn = stage.render('components/photo-picker/photo-picker', {
      stored: ['cloud://a'],
      unsent: ['wxfile://usr/b.jpg'],
    });
    await settled();
    const changes = heard(drawn, 'change');
    const [, second] = drawn.instance.data['items'] as { key: string }[];
    (drawn.instance['onRemove'] as (event: object) => void).call(drawn.instance, {
      detail: { key: second?.key },
    });
    uploads[0]?.success({ fileID: 'cloud://b' });
    await settled();
    expect(changes.at(-1)).toEqual({ photos: ['cloud://a'], unsent: [], waiting: 0 });
  });
});
