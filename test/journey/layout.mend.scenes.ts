/** Scenes of a film in a matter's story, a film with an answer, a step that was logged a moment ago, and some that could not go. */
import { NOW } from './layout.rows.ts';
import { reads, seen, tap, type Phase, type Scene } from './layout.steps.ts';
import { asked } from './layout.told.ts';

const ONCE: readonly Phase[] = ['ready'];
const VIDEO = { id: 'cloud://made/f.mp4', poster: 'cloud://made/f.jpg', seconds: 28 };
const LETTER = { matter: 'made-1', seq: 3, step: asked.steps[1], photos: [], unsent: [] };
const STOPPED = [
  { ...LETTER, key: 'stopped-key-000000001', failure: 'unchanged' },
  { ...LETTER, key: 'stopped-key-000000002', failure: 'wrongStatus', follows: true },
];
const entry = { at: NOW, photos: [], video: VIDEO };

export const FILMED: readonly Omit<Scene, 'as'>[] = [
  {
    name: 'matter, films added and answered with',
    path: 'pages/matter/matter?id=made-1&as=reporter',
    phases: ONCE,
    made: reads({
      status: 'closed',
      clock: null,
      outcome: 'explained',
      timeline: [
        { ...entry, seq: 3, action: 'answer', sentence: '网格长 诸葛建国答复：解释说明' },
        { ...entry, seq: 2, action: 'add', sentence: '报事人补充', text: '又漏了，拍了一段。' },
      ],
    }),
  },
];

export const LOGGED: readonly Omit<Scene, 'as'>[] = [
  {
    name: 'matter, a step just logged',
    path: 'pages/matter/matter?id=made-1&as=member',
    phases: ONCE,
    made: reads({ service: asked, actions: ['log', 'answer', 'escalate'] }),
    steps: tap(/^办好了：/),
  },
  {
    name: 'matter, steps that could not go',
    path: 'pages/matter/matter?id=made-1&as=member',
    phases: ONCE,
    made: reads({ service: asked, actions: ['log', 'answer', 'escalate'] }),
    kept: { serviceLetters: STOPPED },
  },
  {
    name: 'act, answer with a film',
    path: 'packages/member/act/act?matter=made-1&seq=3&action=answer&nature=problem&photo=1',
    phases: ONCE,
    made: reads({ actions: ['answer'] }),
    steps: async (page) => seen(page, '附视频').scrollIntoViewIfNeeded(),
    kept: { 'act.draft.made-1.answer': { draft: { choice: 'explained', video: VIDEO }, attempt: null } },
  },
];
