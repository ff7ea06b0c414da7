/** Every command that changes something, a line each: what the fault matrix goes through. */
import type { Step } from '@gelin/contract/matter';
import type { Asked, Command, Scene, Taken } from './command.ts';

const GRID = 'qinghe-liuxi-1';
const RESIDENT = 'resident-wang';
const INFORMANT = 'informant-liuxi-1';
const CHIEF = 'chief-liuxi-1';
const WORKER = 'worker-liuxi-1';
const LEAD = 'lead-liuxi';
const DIRECTOR = 'director-centre';

type Path = (photo: string) => readonly Taken[];
const after =
  (path: Path, ...steps: ((photo: string) => Taken)[]): Path =>
  (photo) => [...path(photo), ...steps.map((step) => step(photo))];

const ESCALATE: Step = {
  action: 'escalate',
  findings: '到现场看过，情况属实。',
  opinion: '本级解决不了，请上级研究。',
};
const PROPOSE: Step = { action: 'proposeRefusal', reason: 'otherPlace', elsewhere: '可以拨打 12345 咨询。' };
const answering = (photo: string): Step => ({
  action: 'answer',
  text: '已经处理完毕，请您看看。',
  outcome: 'solved',
  photos: [photo],
});

const FRESH: Path = () => [];
const PROPOSED = after(FRESH, () => [CHIEF, PROPOSE]);
const RISEN = after(FRESH, () => [CHIEF, ESCALATE]);
const ACCEPTED = after(FRESH, () => [CHIEF, { action: 'accept' }]);
const ANSWERED = after(ACCEPTED, (photo) => [CHIEF, answering(photo)]);
const FAILED = after(ANSWERED, () => [WORKER, { action: 'verify', result: 'fail', note: '还没有办好。' }]);
export const CLOSED = after(ANSWERED, () => [WORKER, { action: 'verify', result: 'pass' }]);

/** A sending in; the words say how serious it is. */
function submitting(
  name: string,
  person: string,
  source: 'report' | 'tip' | 'finding',
  text: string,
): Command {
  const ask = ({ key, photo }: Scene): Asked => ({
    fn: 'matter',
    procedure: 'submit',
    input: { key, text, photos: [photo], source, place: { unit: GRID } },
  });
  return { name: `matter.submit ${name}`, person, ask };
}

/** A step on a matter that is where `before` leads. */
function step(name: string, before: Path, person: string, taken: Step | ((photo: string) => Step)): Command {
  const ask = ({ key, matter, seq, photo }: Scene): Asked => {
    const whole = typeof taken === 'function' ? taken(photo) : taken;
    return { fn: 'matter', procedure: 'act', input: { key, matter, seq, step: whole } };
  };
  return { name: `matter.act ${name}`, person, before, ask };
}

/* prettier-ignore */
export const COMMANDS: readonly Command[] = [
  submitting('report', RESIDENT, 'report', '楼道的灯不亮，已经三天。'),
  { ...submitting('report, cold instance', RESIDENT, 'report', '楼道的灯不亮，已经三天。'), cold: true },
  submitting('report, urgent', RESIDENT, 'report', '楼下煤气泄漏，味道很大，快来人。'),
  submitting('tip', INFORMANT, 'tip', '路边井盖松了，车一过就响。'),
  submitting('finding', CHIEF, 'finding', '活动室的健身器材坏了两件。'),
  step('accept', FRESH, CHIEF, { action: 'accept' }),
  step('escalate', FRESH, CHIEF, ESCALATE),
  step('escalate after accepting', ACCEPTED, CHIEF, ESCALATE),
  step('accept after rising', RISEN, LEAD, { action: 'accept' }),
  step('proposeRefusal', FRESH, CHIEF, PROPOSE),
  step('confirmRefusal', PROPOSED, DIRECTOR, { action: 'confirmRefusal' }),
  step('rejectRefusal', PROPOSED, DIRECTOR, { action: 'rejectRefusal' }),
  step('answer', ACCEPTED, CHIEF, answering),
  step('answer again', FAILED, CHIEF, answering),
  step('verify: pass', ANSWERED, WORKER, { action: 'verify', result: 'pass' }),
  step('verify: fail', ANSWERED, WORKER, { action: 'verify', result: 'fail', note: '还没有办好。' }),
  step('rate', CLOSED, RESIDENT, { action: 'rate', rating: 'satisfied' }),
  { name: 'group.say in the open', person: WORKER, ask: ({ key }) => ({ fn: 'group', procedure: 'say', input: { key, group: GRID, text: '今天下午巡查北街。' } }) },
  { name: 'group.say under a card', person: WORKER, before: FRESH, ask: ({ key, matter }) => ({ fn: 'group', procedure: 'say', input: { key, group: GRID, matter, text: '我去现场看看。' } }) },
  { name: 'group.seen', person: WORKER, ask: () => ({ fn: 'group', procedure: 'seen', input: { group: GRID } }) },
];
