/** 考核: the working line by line, each opening its matters; an objection is written, and kept when it did not go through. */
import type { AssessedObjection, AssessmentOutputs } from '@gelin/contract/assessment';
import { setStage, settled, tap, words, write } from '../../harness';
import { member, NOW } from '../../people';

const stage = setStage();
const row = {
  id: 'g2',
  name: '柳溪村第二网格',
  desk: 'g2',
  points: {
    lines: [
      { key: 'inTime', weight: 40, part: 80, whole: 99, tenths: 323 },
      { key: 'verified', weight: 60, part: 90, whole: 90, tenths: 600 },
    ],
    weighed: 100,
    tenths: 923,
  },
  rated: { part: 10, whole: 90, percent: '11.11 %' },
  objections: [],
  objects: true,
} as const;
const told: AssessmentOutputs['assessment'] = {
  desks: [{ id: 'g2', name: '柳溪村第二网格' }],
  desk: 'g2',
  name: '柳溪村第二网格',
  from: NOW,
  to: NOW,
  own: row,
  below: [],
  members: [],
  pending: [],
  beyond: false,
};

beforeEach(() => {
  stage.phone.answers('people.me', member);
  stage.phone.answers('office.assessment', told);
});

async function opened() {
  const page = await stage.open('packages/figures/assessment/assessment');
  await settled();
  return page;
}

test('the points stand with their working, and 评价率 beside them', async () => {
  const said = words(await opened());
  expect(said).toContain('按期结案率 80.81 % × 40 = 32.3');
  expect(said).toContain('32.3 + 60.0 = 92.3 分');
  expect(said).toContain('评价率 11.11 %');
});

test('an objection is sent with its words', async () => {
  const page = await opened();
  stage.phone.answers('office.objectAssessment', { objection: 'o1' });
  await tap(page, '.object');
  await write(page, '.write', '有两件是停电。');
  await tap(page, '.send');
  await settled();
  const { input } = stage.phone.called.find(({ procedure }) => procedure === 'office.objectAssessment')!;
  expect(input).toMatchObject({ desk: 'g2', mine: false, span: 'month', text: '有两件是停电。' });
});

test('an objection says whom it waits for, and only whom it waits for is asked to decide it', async () => {
  const said: AssessedObjection = {
    id: 'o1',
    desk: 'g2',
    span: 'month',
    from: NOW,
    text: '有两件是停电。',
    by: { kind: 'member', id: 'p9', name: '赵敏', role: 'centreDirector', unit: 'qinghe' },
    at: NOW,
    state: 'pending',
    decider: 'supervisor',
    decides: false,
  };
  const telling = (objection: AssessedObjection) => ({ ...told, own: { ...row, objections: [objection] } });
  stage.phone.answers('office.assessment', telling(said));
  const own = words(await opened());
  expect(own).toContain('等领导定');
  expect(own).not.toContain('异议成立');
  const asked = { ...said, decider: 'centreDirector', decides: true } as const;
  stage.phone.answers('office.assessment', telling(asked));
  expect(words(await opened())).toMatch(/等中心主任定.*异议成立/u);
});
