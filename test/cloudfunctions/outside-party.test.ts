/** 委托外单位: a link without any account shows the task and takes a reply; it expires, is taken back, and is stored nowhere. */
import { sdkAt } from '../../runtime/laptop.ts';
import { openStage, type Stage } from '../stage.ts';
import { tickAfter } from './outside.ts';
import { act, putPhoto, reporting } from './scenes.ts';

const CHIEF = 'chief-liuxi-1';
/** Anybody: somebody of the firm, with a phone that the town has never seen. */
const FIRM = 'somebody-of-the-firm';
const DAY = 24 * 3_600_000;
let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const ASK = { action: 'entrust', name: '安达电梯公司', text: '请来修三号楼的电梯。', days: 3 };

async function entrusted(key = stage.key()) {
  const { matter } = await reporting(stage, '三号楼的电梯坏了，我的电话 13812345678。');
  await act(stage, CHIEF, matter, 1, { action: 'accept' });
  const asked = { key, matter, seq: 2, step: ASK as never };
  const { link = '' } = await stage.call(CHIEF, 'matter', 'act', asked);
  return { matter, link, asked };
}
const open = (matter: string, link: string, person = FIRM) =>
  stage.call(person, 'matter', 'outside', { matter, link });
const denied = (matter: string, link: string) => stage.refusal(FIRM, 'matter', 'outside', { matter, link });
const reply = (matter: string, link: string, more: object = {}) => ({
  key: stage.key(),
  matter,
  link,
  text: '换了门机，好了。',
  photos: [] as string[],
  ...more,
});

test('whoever holds the link reads what to do, masked, and until when; no post is asked for', async () => {
  const { matter, link } = await entrusted();
  const shown = await open(matter, link);
  expect(shown).toMatchObject({ name: '安达电梯公司', task: ASK.text, open: true, replies: [] });
  expect(shown.asks.name).toBe('柳溪村第一网格');
  expect(JSON.stringify(shown)).not.toContain('13812345678');
  expect(await open(matter, link, 'resident-li')).toEqual(shown);
});

test('a reply with a picture stands in the timeline as theirs; the holder hears of it and goes on to answer', async () => {
  const { matter, link } = await entrusted();
  const wish = reply(matter, link, { photos: [await putPhoto(stage)] });
  const first = await stage.call(FIRM, 'matter', 'outsideReply', wish);
  expect(await stage.call(FIRM, 'matter', 'outsideReply', wish)).toEqual(first);
  const view = await stage.call(CHIEF, 'matter', 'read', { matter, as: 'member' });
  expect(view.timeline[0]).toMatchObject({ sentence: '外单位 安达电梯公司 回复', text: wish.text });
  expect(view.entrusted).toMatchObject({ name: '安达电梯公司', replies: 1 });
  expect((await open(matter, link)).replies).toHaveLength(1);
  await tickAfter(stage, 1);
  const { rows } = await stage.call(CHIEF, 'people', 'notices', {});
  expect(rows.some((row) => row.purpose === 'added' && row.matter === matter)).toBe(true);
  await act(stage, CHIEF, matter, view.seq, {
    action: 'answer',
    text: '修好了。',
    outcome: 'explained',
    photos: [],
  });
});

test('its reporter sees that somebody was asked, and nothing of what was written between the two', async () => {
  const { matter, link } = await entrusted();
  await stage.call(FIRM, 'matter', 'outsideReply', reply(matter, link));
  const { timeline, entrusted: theirs } = await stage.call('resident-wang', 'matter', 'read', {
    matter,
    as: 'reporter',
  });
  expect(timeline[1]!.sentence).toContain('委托安达电梯公司');
  expect(timeline.slice(0, 2).map(({ text }) => text)).toEqual([undefined, undefined]);
  expect(theirs).toBeUndefined();
});

test('the limit goes on, and whoever saw the matter before may still act', async () => {
  const { matter, link } = await entrusted();
  const before = (await stage.call(CHIEF, 'matter', 'read', { matter, as: 'member' })).clock;
  await stage.call(FIRM, 'matter', 'outsideReply', reply(matter, link));
  await act(stage, CHIEF, matter, 3, { action: 'log', text: '去看了。', photos: [] });
  expect((await stage.call(CHIEF, 'matter', 'read', { matter, as: 'member' })).clock).toEqual(before);
});

test('a retry is told the same link; the secret itself is stored nowhere', async () => {
  const { link, asked } = await entrusted();
  expect(await stage.call(CHIEF, 'matter', 'act', asked)).toMatchObject({ link });
  expect(link).toMatch(/^[A-Za-z0-9_-]{32}$/u);
  for (const collection of ['matters', 'events']) {
    const { data } = (await sdkAt(stage.cloud.serviceUrl).database().collection(collection).get()) as {
      data: unknown[];
    };
    expect(data.length).toBeGreaterThan(0);
    expect(JSON.stringify(data)).not.toContain(link);
  }
});

test('a wrong link, one that is taken back, replaced or over, tells nothing', async () => {
  const { matter, link } = await entrusted();
  expect(await denied(matter, 'x'.repeat(32))).toBe('linkEnded');
  expect(await denied('no-such-matter', link)).toBe('linkEnded');
  const { link: other = '' } = await act(stage, 'director-centre', matter, 3, ASK);
  expect(await denied(matter, link)).toBe('linkEnded');
  stage.cloud.clock.advance(3 * DAY);
  expect(await denied(matter, other)).toBe('linkEnded');
  expect(await stage.refusal(FIRM, 'matter', 'outsideReply', reply(matter, other))).toBe('linkEnded');
});

test('taken back it is good for nothing, and can be given anew', async () => {
  const { matter, link } = await entrusted();
  await act(stage, CHIEF, matter, 3, { action: 'revoke' });
  expect(await denied(matter, link)).toBe('linkEnded');
  expect(await stage.refusal(FIRM, 'matter', 'outsideReply', reply(matter, link))).toBe('linkEnded');
  const { link: anew = '' } = await act(stage, CHIEF, matter, 4, ASK);
  expect((await open(matter, anew)).open).toBe(true);
});

test('somebody plays with it: after twenty replies no more are taken', async () => {
  const { matter, link } = await entrusted();
  for (let at = 0; at < 20; at += 1) await stage.call(FIRM, 'matter', 'outsideReply', reply(matter, link));
  expect((await open(matter, link)).open).toBe(false);
  expect(await stage.refusal(FIRM, 'matter', 'outsideReply', reply(matter, link))).toBe('linkEnded');
});

test('what becomes restricted is closed to the outside', async () => {
  const { matter, link } = await entrusted();
  await act(stage, 'director-centre', matter, 3, { action: 'recategorise', category: '1606' });
  expect(await denied(matter, link)).toBe('linkEnded');
});
