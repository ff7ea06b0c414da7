/** The forms of the written steps: what they ask, what they miss, the step they make, and the key it goes out under. */
import { attemptFor } from '../../../../miniprogram/store/attempt';
import {
  begunFor,
  EMPTY,
  formOf,
  isEmpty,
  missing,
  stepOf,
  type Draft,
} from '../../../../miniprogram/packages/member/act/act.form';
import { askedOf } from '../../../../miniprogram/packages/member/act/act.query';
import { present, type ActState } from '../../../../miniprogram/packages/member/act/act.view';
import { matterView, NOW } from '../../people';

const demands = { nature: 'problem' as const, photoWithAnswer: true, choices: {} };
const sending = { now: NOW };
const draft = (more: Partial<Draft>): Draft => ({ ...EMPTY, ...more });
const answered = draft({ choice: 'solved', words: { text: ' 换了灯 ' }, photos: ['cloud://a'] });
const state = (more: Partial<ActState> = {}): ActState => ({
  phase: 'ready',
  failure: '',
  action: 'answer',
  ...demands,
  seq: 3,
  matter: matterView({ actions: ['answer'] }),
  draft: EMPTY,
  seed: {},
  waiting: 0,
  sending: false,
  looked: false,
  refusal: '',
  ...more,
});

test('a dispute ends otherwise than a problem', () => {
  const ends = (nature: 'problem' | 'dispute') =>
    formOf('answer', { ...demands, nature }, EMPTY).picks[0]?.items.map(({ label }) => label);
  expect(ends('problem')).toContain('已解决');
  expect(ends('dispute')).toEqual(['调解成功', '未达成一致', '已引导走法律途径']);
});

test('an answer says step by step what it still misses', () => {
  const lack = (more: Partial<Draft>) => missing('answer', draft(more), demands)?.field;
  expect(lack({})).toBe('choice');
  expect(lack({ choice: 'solved' })).toBe('text');
  expect(lack({ choice: 'solved', words: { text: '  ' } })).toBe('text');
  expect(lack({ choice: 'solved', words: { text: '换了灯' } })).toBe('photos');
  expect(lack({ choice: 'explained', words: { text: '要等电缆' } })).toBeUndefined();
  expect(missing('answer', answered, demands)).toBeUndefined();
});

test('an answer may be spoken: then nothing has to be written, and it waits until the voice is stored', () => {
  const unsentVoice = { path: 'wxfile://usr/a.mp3', seconds: 9 };
  const spoken = draft({ choice: 'explained', unsentVoice });
  expect(missing('answer', draft({ choice: 'explained' }), demands)?.words).toBe('请写几句，或者说几句');
  expect(missing('answer', spoken, demands)).toBeUndefined();
  expect(present(state({ draft: spoken }))).toMatchObject({
    canSend: false,
    note: '语音还没有传好',
    preview: { text: '', voice: { id: 'wxfile://usr/a.mp3', seconds: 9 } },
  });
  const voice = { id: 'cloud://a.mp3', seconds: 9 };
  const stored = draft({ choice: 'explained', voice });
  expect(present(state({ draft: stored })).canSend).toBe(true);
  expect(stepOf('answer', stored, sending)).toEqual({
    action: 'answer',
    text: '',
    outcome: 'explained',
    photos: [],
    voice,
  });
  expect(isEmpty(draft({ unsentVoice }))).toBe(false);
});

test('an answer may be filmed: then nothing has to be written, and it waits until the film is stored', () => {
  const unsentVideo = { path: 'wxfile://usr/a.mp4', poster: 'wxfile://usr/a.jpg', seconds: 8 };
  const filmed = draft({ choice: 'explained', unsentVideo });
  expect(missing('answer', filmed, demands)).toBeUndefined();
  expect(present(state({ draft: filmed }))).toMatchObject({
    canSend: false,
    note: '视频还没有传好',
    film: { more: false },
    preview: { text: '', photos: '附视频' },
  });
  const video = { id: 'cloud://a.mp4', poster: 'cloud://a.jpg', seconds: 8 };
  const stored = draft({ choice: 'explained', video });
  expect(present(state({ draft: stored })).canSend).toBe(true);
  expect(stepOf('answer', stored, sending)).toMatchObject({ text: '', video });
  expect(isEmpty(draft({ unsentVideo }))).toBe(false);
});

test('a film stands for no photo where one is demanded', () => {
  const video = { id: 'cloud://a.mp4', poster: 'cloud://a.jpg', seconds: 8 };
  expect(missing('answer', draft({ choice: 'solved', video }), demands)?.field).toBe('photos');
});

test('only an answer is spoken or filmed: what stays inside is written', () => {
  expect(present(state({ action: 'escalate' }))).toMatchObject({ voice: false, film: null });
});

test('an outcome of another nature is no choice', () => {
  expect(missing('answer', draft({ choice: 'agreed', words: { text: 'x' } }), demands)?.field).toBe('choice');
});

test('passing up needs both findings and opinion', () => {
  expect(missing('escalate', draft({ words: { findings: '看过' } }), demands)?.field).toBe('opinion');
});

test('each step carries exactly what the contract wants', () => {
  expect(stepOf('answer', answered, sending)).toEqual({
    action: 'answer',
    text: '换了灯',
    outcome: 'solved',
    photos: ['cloud://a'],
  });
  expect(stepOf('verify', draft({ choice: 'pass', words: { note: ' ' } }), sending)).toEqual({
    action: 'verify',
    result: 'pass',
  });
  expect(
    stepOf('proposeRefusal', draft({ choice: 'inCourt', words: { elsewhere: '法院' } }), sending),
  ).toEqual({
    action: 'proposeRefusal',
    reason: 'inCourt',
    elsewhere: '法院',
  });
});

test('the same content keeps its key, changed content gets a new one', () => {
  let made = 0;
  const newKey = () => `key-${(made += 1)}`;
  const first = attemptFor(null, { seq: 3, text: 'a' }, newKey);
  expect(attemptFor(first, { seq: 3, text: 'a' }, newKey)).toBe(first);
  expect(attemptFor(first, { seq: 4, text: 'a' }, newKey).key).toBe('key-2');
});

test('an empty draft is nothing to keep', () => {
  expect(isEmpty(draft({ words: { text: ' ' } }))).toBe(true);
  expect(isEmpty(draft({ unsent: ['wxfile://a'] }))).toBe(false);
});

test('the address names the step; an unknown one is an answer', () => {
  expect(askedOf({ matter: 'm1', seq: '3', action: 'verify', nature: 'dispute', photo: '1' })).toEqual({
    id: 'm1',
    seq: 3,
    action: 'verify',
    nature: 'dispute',
    photoWithAnswer: true,
    unsent: [],
  });
  expect(askedOf({ matter: 'm1', unsent: 'wxfile%3A%2F%2Fa.jpg' }).unsent).toEqual(['wxfile://a.jpg']);
  expect(askedOf({ matter: 'm1', action: 'submit', nature: '' })).toMatchObject({
    action: 'answer',
    nature: null,
  });
});

test('what the reporter will read is shown before sending, and what sending does', () => {
  const view = present(state({ draft: answered }));
  expect(view.preview).toEqual({
    result: '已解决',
    text: '换了灯',
    photos: '附照片 1 张',
    voice: null,
    pair: null,
  });
  expect(view).toMatchObject({ canSend: true, note: '发出后由别人核查是不是真的办好了' });
  expect(present(state({ draft: answered, nature: 'consult' })).note).toBe('发出后这件事就办结了');
});

test('a photo is said to be needed, and waited for', () => {
  const view = present(state({ draft: draft({ choice: 'solved', words: { text: '好了' } }) }));
  expect(view).toMatchObject({ canSend: false, photos: { needed: true } });
  expect(present(state({ draft: answered, waiting: 1 }))).toMatchObject({
    canSend: false,
    note: '照片还没有传好',
  });
});

test('whoever verifies sees what was answered; a step that is gone offers the way back', () => {
  const timeline = [{ seq: 4, at: 0, action: 'answer' as const, sentence: '', text: '灯换好了', photos: [] }];
  const view = present(state({ action: 'verify', matter: matterView({ actions: ['verify'], timeline }) }));
  expect(view).toMatchObject({ gone: false, quote: { label: '当时的答复', text: '灯换好了' } });
  expect(present(state({ matter: matterView({ actions: [] }) })).gone).toBe(true);
});

test('a message that is marked goes with the answer', () => {
  expect(stepOf('answer', answered, { now: NOW, said: 'a' })).toMatchObject({ said: 'a' });
});

test('即查即改 needs a few words or a photo', () => {
  expect(missing('fixOnSpot', EMPTY, demands)?.words).toContain('拍一张照片');
  expect(missing('fixOnSpot', draft({ photos: ['cloud://a'] }), demands)).toBeUndefined();
});

test('a whistle calls several offices to a place, at once', () => {
  const departments = ['d1', 'd2', 'd3'].map((id) => ({ id, name: id }));
  const asked = { ...demands, choices: { departments } };
  expect(missing('whistle', draft({ words: { where: '桥头' } }), asked)?.field).toBe('choice');
  const whistle = draft({ choice: 'd1,d3', picks: { when: '0' }, words: { where: '桥头' } });
  expect(missing('whistle', whistle, asked)).toBeUndefined();
  expect(stepOf('whistle', whistle, sending)).toEqual({
    action: 'whistle',
    departments: ['d1', 'd3'],
    where: '桥头',
    at: NOW,
  });
});

test('a whistle begins at the matter’s place and at once; another time is one tap, and one that has passed is at once', () => {
  const times = [{ at: NOW + 3_600_000, words: '今天 11:00' }];
  const matter = matterView({ placeName: '柳溪村第一网格 桥头' });
  const asked = { ...demands, matter, choices: { departments: [{ id: 'd1', name: 'd1' }], times } };
  const begun = begunFor('whistle', asked, EMPTY);
  expect(begun.words['where']).toBe('柳溪村第一网格 桥头');
  const when = formOf('whistle', asked, begun).picks.find(({ name }) => name === 'when');
  expect(when?.items.map(({ label }) => label)).toEqual(['马上', '今天 11:00']);
  const whistle = draft({ ...begun, choice: 'd1' });
  const at = (picked: string, now = NOW) =>
    stepOf('whistle', { ...whistle, picks: { when: picked } }, { now });
  expect(at(begun.picks['when'] ?? '')).toMatchObject({ at: NOW });
  expect(at(String(NOW + 3_600_000))).toMatchObject({ at: NOW + 3_600_000 });
  expect(at(String(NOW + 3_600_000), NOW + 7_200_000)).toMatchObject({ at: NOW + 7_200_000 });
});
