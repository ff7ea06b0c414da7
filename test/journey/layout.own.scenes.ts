/** Scenes of what waits on the phone (steps on one's own matter, refused) and of an informant's own record. */
import { OWN } from './layout.follow.ts';
import { button, reads, type Phase, type Scene } from './layout.steps.ts';

const ONCE: readonly Phase[] = ['ready'];
const NOTHING = { text: '', photos: [], unsent: [], voice: null, unsentVoice: null, choice: '' };
const WORDS = '滨河花园南区三号楼东头的排水沟今天又漫出来了，走不过去。';
const letter = (key: string, action: string, written: object, more: object = {}) => ({
  key,
  matter: 'made-1',
  seq: 3,
  action,
  written: { ...NOTHING, ...written },
  ...more,
});
/** Refused, so that nothing goes while it is looked at. */
const LETTERS = {
  ownLetters: [
    letter('k1', 'add', { text: WORDS }, { failure: 'wrongStatus' }),
    letter('k2', 'rate', { text: '还行', choice: 'fair' }, { failure: 'tooLate' }),
  ],
};
const RECORD = {
  name: '欧阳李桂芳',
  phone: '13800000000',
  posts: ['桂园社区滨河花园南区第一网格 信息员'],
  own: true,
};

export const WAITING: readonly Omit<Scene, 'as'>[] = [
  {
    name: 'own, what could not go',
    path: 'pages/matter/matter?id=made-1&as=reporter',
    phases: ['ready', 'failed'],
    made: reads(OWN.open),
    kept: LETTERS,
  },
  { name: 'mine, what could not go', path: 'pages/mine/mine', phases: ONCE, kept: LETTERS },
  {
    name: 'my data of an informant, correcting',
    path: 'packages/resident/my-data/my-data',
    phases: ONCE,
    made: { people: { kept: { rows: [], followed: 0, record: RECORD, stays: ['figures'] } } },
    steps: button(`${RECORD.name} ${RECORD.phone} 更正`),
  },
];
