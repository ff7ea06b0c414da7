/** The steps on a matter's way as the phone sends them: what each must bring, and nothing more. */
import { matter } from '@gelin/contract/matter';
import { type StepAction } from '@gelin/contract/step';
import { PHOTO_LIMIT } from '@gelin/contract/media';
import { ACTIONS, OUTCOMES, PAUSES, RATINGS, REFUSAL_REASONS, SEVERITIES } from '@gelin/domain';
import { accepted, KEY, refused } from './said.ts';

const act = (step: object) => ({ key: KEY, matter: 'm1', seq: 1, step });
const photos = (count: number) =>
  Array.from({ length: count }, (_, index) => `cloud://env.bucket/photos/${String(index)}.jpg`);

/** One of each, with everything that may come with it. */
const STEPS: Readonly<Record<StepAction, object>> = {
  accept: {},
  fixOnSpot: { text: '扫掉了。', photos: photos(1) },
  escalate: { findings: '看过。', opinion: '请处理。' },
  proposeRefusal: { reason: 'inCourt', elsewhere: '请等判决。' },
  confirmRefusal: {},
  rejectRefusal: {},
  route: { unit: 'qinghe.liuxi.2', reason: '在二网格。' },
  recategorise: { category: '0204', nature: 'complaint', about: ['o-1'], reason: '是路灯。' },
  relocate: { place: { unit: 'qinghe.liuxi.2', words: '北街路口' }, reason: '核实过。' },
  split: { text: '还有井盖。' },
  dispatch: { lead: 'qinghe:police', assistants: ['qinghe:power'], note: '请尽快。' },
  handDown: { unit: 'qinghe.liuxi.2', note: '请看看。' },
  sign: {},
  sendBack: { reason: '不归我们。' },
  log: { text: '去看了。', photos: photos(2), step: '收齐材料' },
  transfer: { member: 'o-1', note: '你去。' },
  assist: { departments: ['qinghe:power'], note: '请断电。' },
  whistle: { departments: ['qinghe:power'], where: '北街路口', at: 1_795_000_000_000 },
  arrive: { where: '北街路口' },
  askReporter: { text: '是哪一盏？' },
  askTime: { what: 'suspend', why: 'others', amount: 3, reason: '等水厂。' },
  refuseTime: { reason: '还来得及。' },
  suspend: { why: 'season', days: 20, reason: '等开春。' },
  resume: {},
  extend: { amount: 5, reason: '等零件。' },
  entrust: { name: '电梯维保公司', text: '请来修电梯。', days: 3 },
  revoke: {},
  raise: { reason: '县里的路。' },
  comeBack: { text: '县里来修。' },
  order: { text: '通道三天内清出来。', day: '2026-11-27' },
  recheck: { result: 'pass', text: '清出来了。', photos: [] },
  answer: {
    text: '已修。',
    outcome: 'solved',
    photos: photos(1),
    voice: { id: 'cloud://env.bucket/voices/1.mp3', seconds: 12 },
  },
  verify: { result: 'fail', note: '还是坏的。' },
  spotCheck: { result: 'pass', note: '看过。' },
  rate: { rating: 'satisfied', words: '谢谢' },
  reopen: { reason: '又坏了。', photos: photos(1) },
  join: {},
  add: {
    text: '是三单元。',
    photos: photos(1),
    voice: { id: 'cloud://env.bucket/voices/1.mp3', seconds: 12 },
    video: { id: 'cloud://env.bucket/videos/1.mp4', poster: 'cloud://env.bucket/photos/1.jpg', seconds: 9 },
  },
  look: { reason: '电话核实地点。' },
  cover: { photo: 'cloud://env.bucket/photos/0.jpg', photos: photos(1) },
  merge: { target: 'm2' },
  unmerge: {},
  withdraw: { reason: '好了。' },
  urge: {},
  supervise: { text: '请今天办好。' },
  reportBack: { text: '已办好。' },
  raiseSeverity: { severity: 'urgent', reason: '有人被困。' },
  lowerSeverity: { severity: 'routine', reason: '没有危险。' },
  object: { reason: '不归我们。' },
  decideObjection: { result: 'pass', note: '同意。' },
};

test.each(Object.entries(STEPS))('takes %s, and nothing that does not belong to it', (action, content) => {
  const step = { action, ...content };
  expect(accepted(matter.act, act(step)).step).toEqual(step);
  expect(refused(matter.act, act({ ...step, by: 'director' }))).toEqual({ code: 'malformed', field: 'step' });
});

/** What may be left out, by step; everything else must be there. */
const MAY_LACK = [
  'note',
  'step',
  'recategorise.reason',
  'relocate.reason',
  'withdraw.reason',
  'raiseSeverity.reason',
  'words',
  'voice',
  'video',
];
const PARTS = Object.entries(STEPS).flatMap(([action, content]) =>
  Object.keys(content).map((part) => ({ action, part, content })),
);

test.each(PARTS)('$action without $part', ({ action, part, content }) => {
  const optional = MAY_LACK.includes(part) || MAY_LACK.includes(`${action}.${part}`);
  const found = refused(matter.act, act({ action, ...content, [part]: undefined }));
  if (optional) expect(found).toBeUndefined();
  else expect(found).toEqual({ code: 'malformed', field: `step.${part}` });
});

test('there is a step for every action but the submission and an outside party’s reply, which have calls of their own, and the timer’s', () => {
  const phones = ACTIONS.filter(
    (action) => !['submit', 'outsideReply', 'archive', 'remind', 'gather'].includes(action),
  );
  expect(Object.keys(STEPS).sort()).toEqual([...phones].sort());
});

describe('refuses', () => {
  const long = (length: number) => '水'.repeat(length + 1);
  const many = Array.from({ length: 11 }, (_, index) => `d${String(index)}`);

  test.each([
    ['an unknown action', { action: 'delete' }, 'malformed', 'action'],
    ['the timer’s archive', { action: 'archive' }, 'malformed', 'action'],
    ['the timer’s reminder', { action: 'remind', mark: 'overdue' }, 'malformed', 'action'],
    ['the timer’s gathering', { action: 'gather', spot: 's-1' }, 'malformed', 'action'],
    ['no action', {}, 'malformed', 'action'],
    ['a number of one’s own', { action: 'accept', no: '2026-1' }, 'malformed', ''],
    ['a rung of one’s own', { action: 'supervise', text: '快', rung: 'supervised' }, 'malformed', ''],
    ['no findings', { action: 'escalate', findings: ' ', opinion: '请处理。' }, 'textEmpty', 'findings'],
    ['no opinion', { action: 'escalate', findings: '看过。', opinion: '' }, 'textEmpty', 'opinion'],
    ['a refusal without where to go', { ...part('proposeRefusal'), elsewhere: '' }, 'textEmpty', 'elsewhere'],
    ['a reason of one’s own', { ...part('proposeRefusal'), reason: 'tooHard' }, 'malformed', 'reason'],
    ['an empty answer', { ...part('answer'), text: '', voice: undefined }, 'textEmpty', 'text'],
    ['a long answer', { ...part('answer'), text: long(2_000) }, 'textTooLong', 'text'],
    ['an outcome of one’s own', { ...part('answer'), outcome: 'done' }, 'malformed', 'outcome'],
    ['ten pictures', { ...part('answer'), photos: photos(PHOTO_LIMIT + 1) }, 'photosTooMany', 'photos'],
    ['a picture from elsewhere', { ...part('log'), photos: ['https://a'] }, 'photoMissing', 'photos.0'],
    ['a result of one’s own', { action: 'verify', result: 'maybe' }, 'malformed', 'result'],
    ['a long note', { ...part('verify'), note: long(500) }, 'textTooLong', 'note'],
    ['stars', { action: 'rate', rating: 5 }, 'malformed', 'rating'],
    ['a send-back without a reason', { action: 'sendBack', reason: ' ' }, 'textEmpty', 'reason'],
    ['a reopening without a reason', { ...part('reopen'), reason: '' }, 'textEmpty', 'reason'],
    ['a pause for a reason of one’s own', { ...part('suspend'), why: 'holiday' }, 'malformed', 'why'],
    ['a pause of no days', { ...part('suspend'), days: 0 }, 'malformed', 'days'],
    ['a pause of half a day', { ...part('suspend'), days: 0.5 }, 'malformed', 'days'],
    ['an extension backwards', { ...part('extend'), amount: -1 }, 'malformed', 'amount'],
    ['nobody to help', { ...part('assist'), departments: [] }, 'malformed', 'departments'],
    ['a whistle for eleven', { ...part('whistle'), departments: many }, 'malformed', 'departments'],
    ['a whistle to nowhere', { ...part('whistle'), where: ' ' }, 'textEmpty', 'where'],
    ['a unit that is a query', { ...part('route'), unit: { $ne: null } }, 'malformed', 'unit'],
    ['a matter that is a path', { action: 'merge', target: '../m2' }, 'malformed', 'target'],
    ['a severity of one’s own', { action: 'raiseSeverity', severity: 'red' }, 'malformed', 'severity'],
  ])('%s', (_, step, code, field) => {
    const at = field === '' ? 'step' : `step.${field}`;
    expect(refused(matter.act, act(step))).toEqual({ code, field: at });
  });

  test.each([0, -1, 1.5, '1', undefined])('%s as the version that was seen', (seq) => {
    expect(refused(matter.act, { ...act({ action: 'accept' }), seq })).toEqual({
      code: 'malformed',
      field: 'seq',
    });
  });
});

test('an on-the-spot fix may bring a picture and no words', () => {
  expect(refused(matter.act, act({ ...part('fixOnSpot'), text: '' }))).toBeUndefined();
});

test.each([
  ['outcome', OUTCOMES, (outcome: string) => ({ ...part('answer'), outcome })],
  ['rating', RATINGS, (rating: string) => ({ action: 'rate', rating })],
  ['reason for a refusal', REFUSAL_REASONS, (reason: string) => ({ ...part('proposeRefusal'), reason })],
  ['pause', PAUSES, (why: string) => ({ ...part('suspend'), why })],
  ['severity', SEVERITIES, (severity: string) => ({ action: 'raiseSeverity', severity })],
])('takes every %s the domain has', (_, codes, step: (code: string) => object) => {
  for (const code of codes) expect([code, refused(matter.act, act(step(code)))]).toEqual([code, undefined]);
});

/** The step as it may be sent, to change a part of. */
function part(action: StepAction): object {
  return { action, ...STEPS[action] };
}

test('an answer may be spoken instead of written, for a minute at most; one of both there must be', () => {
  const answer = (more: object) =>
    act({ action: 'answer', text: ' ', outcome: 'solved', photos: [], ...more });
  const voice = { id: 'cloud://env.bucket/voices/1.mp3', seconds: 60 };
  expect(accepted(matter.act, answer({ voice })).step).toMatchObject({ text: '', voice });
  expect(refused(matter.act, answer({}))?.code).toBe('textEmpty');
  expect(refused(matter.act, answer({ voice: { ...voice, seconds: 61 } }))?.code).toBe('malformed');
});

test('what is added may be words, a voice or a picture; one of them there must be', () => {
  const add = (more: object) => act({ action: 'add', text: ' ', photos: [], ...more });
  const voice = { id: 'cloud://env.bucket/voices/1.mp3', seconds: 6 };
  expect(accepted(matter.act, add({ voice })).step).toMatchObject({ text: '', voice });
  expect(refused(matter.act, add({ photos: photos(1) }))).toBeUndefined();
  expect(refused(matter.act, add({}))?.code).toBe('textEmpty');
});
