/** 公文: which papers a matter has, who may have each, what they say, and whom they never name. */
import {
  evolve,
  begin,
  filledPaper,
  mayHavePaper,
  occasionsOf,
  PAPER_KINDS,
  paperPhotos,
  paperStory,
  RULED,
  type Command,
  type Matter,
  type MatterEvent,
  type PaperKind,
  type Submission,
} from '@gelin/domain';
import { ACCEPT, ANSWER, arriving, at, event, GAS, FAMILY_VIOLENCE, PASS } from '../story.ts';
import { actor, NAMING, OFFICE, PEOPLE, POLICE, TOWNSHIP } from '../town.ts';

type Steps = readonly (readonly [person: string, command: Command])[];

/** A matter's story as it is stored: every event, and what they make. */
function told(more: Partial<Submission>, by: string, ...steps: Steps) {
  const history: MatterEvent[] = [arriving(more, undefined, by)];
  let matter: Matter = begin(history[0] as Parameters<typeof begin>[0]);
  for (const [person, command] of steps) {
    const next = event(matter, person, command);
    history.push(next);
    matter = evolve(matter, next);
  }
  return { matter, history };
}
const dispatching = (lead: string, assistants: string[] = [], letters: string[] = []): Command => ({
  action: 'dispatch',
  content: { lead, assistants, letters, note: '请三天内办好。' },
});
const dispatched = (more: Partial<Submission> = {}) =>
  told(more, 'reporter', ['chief-east-1', ACCEPT], ['director', dispatching(OFFICE, [POLICE], [POLICE])]);
const papersOf = ({ matter, history }: ReturnType<typeof told>) =>
  occasionsOf(matter, history, TOWNSHIP).map(({ kind, to }) => [kind, to].join(' ').trim());
const NOW = at(2026, 11, 30, 9);
function saying(story: ReturnType<typeof told>, kind: PaperKind) {
  const occasion = occasionsOf(story.matter, story.history, TOWNSHIP).find((each) => each.kind === kind);
  if (!occasion) throw new Error(`no ${kind}`);
  return filledPaper(occasion, story, TOWNSHIP, NOW);
}

test('交办单 goes to the town’s own, 协调函 to whoever is stationed or outside, each with its step', () => {
  expect(papersOf(told({}, 'reporter'))).toEqual(['sheet']);
  expect(papersOf(dispatched())).toEqual([`dispatch ${OFFICE}`, `coordination ${POLICE}`, 'sheet']);
  const letter = told(
    {},
    'reporter',
    ['chief-east-1', ACCEPT],
    ['director', dispatching(POLICE, [], [POLICE])],
  );
  expect(papersOf(letter)).toEqual([`coordination ${POLICE}`, 'sheet']);
  const until = at(2026, 11, 27, 17, 30);
  const entrust: Command = {
    action: 'entrust',
    content: { name: '电梯维保公司', text: '请来修电梯。', until, link: 'x' },
  };
  const outside = told({}, 'reporter', ['chief-east-1', ACCEPT], ['chief-east-1', entrust]);
  expect(saying(outside, 'coordination')).toMatchObject({ addressee: '电梯维保公司' });
  expect(saying(outside, 'coordination').paragraphs.join('')).toContain('2026年11月27日 17:30');
});

test('what is ordered done has a 督办单 to whoever has it, what is closed a 办结告知书 until it is opened again', () => {
  const order: Command = { action: 'supervise', content: { text: '请今天办结。' } };
  const ended = [
    ['chief-east-1', ACCEPT],
    ['supervisor', order],
    ['chief-east-1', ANSWER],
    ['worker-east-1', PASS],
  ] as const;
  const story = told({}, 'reporter', ...ended);
  expect(papersOf(story)).toEqual(['closing', 'supervision pingan.east.1', 'sheet']);
  const reopen: Command = { action: 'reopen', content: { reason: '又浑了。', photos: [] } };
  expect(papersOf(told({}, 'reporter', ...ended, ['reporter', reopen]))).not.toContain('closing');
  // Nobody reported it: there is nobody to be told.
  expect(papersOf(told({ source: 'finding' }, 'chief-east-1', ...ended))).not.toContain('closing');
  expect(saying(story, 'closing')).toMatchObject({ addressee: RULED, byHand: ['收文单位', '联系电话'] });
  expect(saying(story, 'closing').paragraphs.join('')).toContain('水厂已经换了管道');
});

test('a paper says what was so after its step, whatever came later, and rules a line where the events say nothing', () => {
  const back: Command = { action: 'sendBack', content: { reason: '不是我们的。' } };
  const story = told(
    {},
    'reporter',
    ['chief-east-1', ACCEPT],
    ['director', dispatching(OFFICE)],
    ['liaison-office', back],
    ['director', { action: 'dispatch', content: { lead: OFFICE, assistants: [POLICE], letters: [POLICE] } }],
  );
  const [second, , first] = occasionsOf(story.matter, story.history, TOWNSHIP);
  const words = (occasion: typeof first) =>
    filledPaper(occasion!, story, TOWNSHIP, NOW).paragraphs.join('\n');
  expect(words(first)).toMatch(/请三天内办好。[^]*协办单位：无/);
  expect(words(second)).toMatch(new RegExp(`办理要求：${RULED}[^]*协办单位：派出所`));
});

/** 危房与坠物. */
const WALL = '0805';

test('整改通知书: for a finding or a hazard as long as it is open, else as it was ordered, with its day', () => {
  expect(papersOf(told({ source: 'finding' }, 'chief-east-1'))).toContain('rectification');
  expect(papersOf(told({ category: GAS }, 'reporter'))).toContain('rectification');
  expect(papersOf(told({}, 'reporter'))).not.toContain('rectification');
  const found = told({ source: 'finding' }, 'chief-east-1', ['chief-east-1', ACCEPT]);
  expect(occasionsOf(found.matter, found.history, TOWNSHIP)[0]).toMatchObject({ step: 1 });
  const order = { action: 'order', content: { text: '清空通道。', day: '2026-11-26' } } as const;
  const ordered = told({ category: WALL }, 'reporter', ['chief-east-1', ACCEPT], ['chief-east-1', order]);
  expect(occasionsOf(ordered.matter, ordered.history, TOWNSHIP)[0]).toMatchObject({ step: 3 });
  expect(saying(ordered, 'rectification').paragraphs.join('')).toMatch(/清空通道。[^]*2026年11月26日/);
});

test('nobody is named who reported: neither a volunteer on the sheet, nor a resident by their words or pictures', () => {
  const photos = [{ id: 'p' }];
  const tip = told({ source: 'tip', photos }, 'informant-east-1', ['chief-east-1', ACCEPT]);
  expect(
    paperStory(tip.history, NAMING)
      .map(({ words }) => words)
      .join(),
  ).not.toContain('马保洁');
  expect(JSON.stringify(saying(tip, 'sheet'))).not.toContain('马保洁');
  const text = '我住601室，楼下燃气味道很大，电话13812345678。';
  const hazard = told({ category: GAS, text, photos }, 'reporter');
  expect(saying(hazard, 'rectification').paragraphs.join('')).not.toContain('楼下燃气');
  expect(paperPhotos('rectification', hazard.matter)).toEqual([]);
  expect(JSON.stringify(saying(hazard, 'sheet'))).not.toMatch(/601|13812345678/);
});

test('of a service no picture is printed: they show papers and somebody’s home', () => {
  const service = { key: 'allowance', name: '高龄津贴', steps: [] };
  const more = { photos: [{ id: 'p' }], category: '1103' };
  const { matter } = told({ ...more, service }, 'reporter');
  for (const kind of PAPER_KINDS) expect(paperPhotos(kind, matter)).toEqual([]);
  expect(paperPhotos('sheet', told(more, 'reporter').matter)).toHaveLength(1);
});

test('who may have which paper: whoever sends it or is to act on it, and nobody by default', () => {
  const { matter } = dispatched();
  const may = (kind: PaperKind, of: Matter = matter) =>
    PEOPLE.filter((person) => mayHavePaper(actor(person), of, kind));
  const centre = ['director', 'dispatcher-1', 'dispatcher-2', 'supervisor', 'mayor'];
  const office = ['liaison-office', 'handler-office'];
  expect(may('dispatch')).toEqual([...centre, 'liaison', 'handler', ...office]);
  expect(may('coordination')).toEqual([...centre, ...office]);
  expect(may('closing')).toEqual(centre);
  const secret = told({ category: FAMILY_VIOLENCE }, 'reporter').matter;
  for (const kind of PAPER_KINDS) {
    expect(may(kind)).not.toEqual(expect.arrayContaining(['reporter', 'informant-east-1', 'admin']));
    for (const person of may(kind, secret))
      expect(['director', 'dispatcher-1', 'dispatcher-2']).toContain(person);
  }
  // A complaint is kept from whoever it is about, on paper too.
  const about = { members: ['director'], posts: actor('director').posts };
  expect(may('sheet', { ...matter, about })).not.toContain('director');
});
