/** Every command that changes something, a line each: what the fault matrix goes through. */
import type { Step } from '@gelin/contract/step';
import type { Asked, Command, Path, Scene } from './command.ts';
import * as from from './paths.ts';
import * as who from './people.ts';
import { joining, objecting, posting } from './scene.ts';

/** A sending in; the words say how serious it is. */
function submitting(
  name: string,
  person: string,
  source: 'report' | 'tip' | 'finding' | 'onBehalf',
  text: string,
  more: { identity?: 'anonymous'; contact?: { name: string } } = {},
): Command {
  const ask = ({ key, photo }: Scene): Asked => ({
    fn: 'matter',
    procedure: 'submit',
    input: { key, text, photos: [photo], source, place: { unit: who.GRID }, ...more },
  });
  return { name: `matter.submit ${name}`, person, ask };
}

/** A step on a matter that is where `before` leads. */
function step(name: string, before: Path, person: string, taken: Step | ((scene: Scene) => Step)): Command {
  const ask = (scene: Scene): Asked => {
    const { key, matter, seq } = scene;
    const whole = typeof taken === 'function' ? taken(scene) : taken;
    return { fn: 'matter', procedure: 'act', input: { key, matter, seq, step: whole } };
  };
  return { name: `matter.act ${name}`, person, before, ask };
}

/** A day to come, another for every key. */
const dayOf = (key: string) =>
  new Date(Date.UTC(2027, 3, 1) + Number(key.slice(-9)) * 86_400_000).toISOString().slice(0, 10);

/** A month that is over, another for every key: each is sealed once. */
const monthOf = (key: string) => {
  const n = Number(key.slice(-9));
  return `20${String(Math.floor(n / 12) % 26).padStart(2, '0')}-${String(1 + (n % 12)).padStart(2, '0')}`;
};

const PASS = { result: 'pass' } as const;
const REPORT = '楼道的灯不亮，已经三天。';

/* prettier-ignore */
export const COMMANDS: readonly Command[] = [
  submitting('report', who.RESIDENT, 'report', REPORT),
  { ...submitting('report, cold instance', who.RESIDENT, 'report', REPORT), cold: true },
  submitting('report, urgent', who.RESIDENT, 'report', '楼下煤气泄漏，味道很大，快来人。'),
  submitting('report, anonymous', who.RESIDENT, 'report', REPORT, { identity: 'anonymous' }),
  submitting('onBehalf', who.CHIEF, 'onBehalf', '张婆婆家的水管裂了，她不会用手机。', { contact: { name: '张婆婆' } }),
  submitting('tip', who.INFORMANT, 'tip', '路边井盖松了，车一过就响。'),
  submitting('finding', who.CHIEF, 'finding', '活动室的健身器材坏了两件。'),
  step('accept', from.FRESH, who.CHIEF, { action: 'accept' }),
  step('accept after rising', from.RISEN, who.LEAD, { action: 'accept' }),
  step('fixOnSpot', from.FRESH, who.CHIEF, from.fixing),
  step('escalate', from.FRESH, who.CHIEF, from.ESCALATE),
  step('escalate after accepting', from.ACCEPTED, who.CHIEF, from.ESCALATE),
  step('proposeRefusal', from.FRESH, who.CHIEF, from.PROPOSE),
  step('confirmRefusal', from.PROPOSED, who.DIRECTOR, { action: 'confirmRefusal' }),
  step('rejectRefusal', from.PROPOSED, who.DIRECTOR, { action: 'rejectRefusal' }),
  step('route', from.FRESH, who.DIRECTOR, { action: 'route', unit: who.NEXT_GRID, reason: '在第二网格。' }),
  step('recategorise', from.FRESH, who.CHIEF, { action: 'recategorise', category: '0101' }),
  step('relocate', from.FRESH, who.CHIEF, { action: 'relocate', place: { unit: who.NEXT_GRID } }),
  step('split', from.FRESH, who.CHIEF, { action: 'split', text: '另外，门禁也坏了。' }),
  step('dispatch', from.ACCEPTED, who.DIRECTOR, from.DISPATCH),
  step('handDown', from.VILLAGE, who.LEAD, { action: 'handDown', unit: who.GRID }),
  step('sign', from.DISPATCHED, who.LIAISON, { action: 'sign' }),
  step('sendBack', from.DISPATCHED, who.LIAISON, { action: 'sendBack', reason: '属于自来水厂。' }),
  step('log', from.HANDLING, who.LIAISON, ({ photo }) => ({ action: 'log', text: '已到现场。', photos: [photo] })),
  step('transfer', from.HANDLING, who.LIAISON, { action: 'transfer', member: who.HANDLER }),
  step('assist', from.HANDLING, who.LIAISON, { action: 'assist', departments: ['qinghe-water'] }),
  step('whistle', from.HANDLING, who.DIRECTOR, from.WHISTLE),
  step('sign of a whistle', from.WHISTLED, who.LIAISON, { action: 'sign' }),
  step('arrive', from.WHISTLED, who.LIAISON, { action: 'arrive', where: '三号楼前' }),
  step('askReporter', from.HANDLING, who.LIAISON, { action: 'askReporter', text: '请问是几单元？' }),
  step('askTime', from.HANDLING, who.LIAISON, from.ASK_TIME),
  step('refuseTime', from.ASKED, who.DIRECTOR, { action: 'refuseTime', reason: '还来得及。' }),
  step('suspend', from.HANDLING, who.DIRECTOR, from.SUSPEND),
  step('resume', from.SUSPENDED, who.LIAISON, { action: 'resume' }),
  step('extend', from.HANDLING, who.DIRECTOR, { action: 'extend', amount: 1, reason: '要等配件。' }),
  step('entrust', from.HANDLING, who.LIAISON, from.ENTRUST),
  step('revoke', from.ENTRUSTED, who.LIAISON, { action: 'revoke' }),
  step('order', from.HAZARD, who.CHIEF, from.ORDER),
  step('recheck', from.ORDERED, who.CHIEF, ({ photo }) => ({ action: 'recheck', result: 'pass', text: '清出来了。', photos: [photo] })),
  step('raise', from.HANDLING, who.DIRECTOR, { action: 'raise', reason: '需要区县协调。' }),
  step('comeBack', from.RAISED, who.DIRECTOR, { action: 'comeBack', text: '区县已批复。' }),
  step('answer', from.ACCEPTED, who.CHIEF, from.answering),
  step('answer again', from.FAILED, who.CHIEF, from.answering),
  step('answer of a department', from.HANDLING, who.LIAISON, from.answering),
  step('verify: pass', from.ANSWERED, who.WORKER, { action: 'verify', ...PASS }),
  step('verify: fail', from.ANSWERED, who.WORKER, from.FAIL),
  step('spotCheck', from.FIXED, who.DIRECTOR, { action: 'spotCheck', ...PASS }),
  step('rate', from.CLOSED, who.RESIDENT, { action: 'rate', rating: 'satisfied' }),
  step('reopen', from.CLOSED, who.RESIDENT, { action: 'reopen', reason: '又坏了。', photos: [] }),
  step('join', from.FRESH, who.NEIGHBOUR, { action: 'join' }),
  step('add', from.HANDLING, who.RESIDENT, { action: 'add', text: '是三单元。', photos: [] }),
  step('look', from.ACCEPTED, who.DIRECTOR, { action: 'look', reason: '电话核实地点。' }),
  { ...step('cover', from.ACCEPTED, who.CHIEF, ({ photo }) => ({ action: 'cover', photo, photos: [photo] })), pictured: true },
  { ...step('merge', from.FRESH, who.DIRECTOR, ({ other }) => ({ action: 'merge', target: other })), pair: true },
  { ...step('unmerge', from.MERGED, who.DIRECTOR, { action: 'unmerge' }), pair: true },
  step('withdraw', from.FRESH, who.RESIDENT, { action: 'withdraw' }),
  step('urge', from.FRESH, who.RESIDENT, { action: 'urge' }),
  step('supervise', from.ACCEPTED, who.SUPERVISOR, { action: 'supervise', text: '请今天办结。' }),
  step('reportBack', from.SUPERVISED, who.CHIEF, { action: 'reportBack', text: '下午去修。' }),
  step('raiseSeverity', from.FRESH, who.CHIEF, { action: 'raiseSeverity', severity: 'urgent' }),
  step('lowerSeverity', from.PRESSED, who.DIRECTOR, { action: 'lowerSeverity', severity: 'routine', reason: '无人受影响。' }),
  step('object', from.ACCEPTED, who.CHIEF, { action: 'object', reason: '不是本网格的事。' }),
  step('decideObjection', from.OBJECTED, who.DIRECTOR, { action: 'decideObjection', ...PASS }),
  { name: 'matter.release', person: who.DIRECTOR, before: from.FRESH, pictured: true, ask: ({ key, matter, photo }) => ({ fn: 'matter', procedure: 'release', input: { key, matter, text: '楼道照明报修。', photos: [photo] } }) },
  { name: 'matter.release again', person: who.DIRECTOR, before: from.FRESH, released: true, ask: ({ key, matter }) => ({ fn: 'matter', procedure: 'release', input: { key, matter, text: '楼道照明报修，正在换灯。', photos: [] } }) },
  { name: 'matter.conceal', person: who.DIRECTOR, before: from.FRESH, released: true, ask: ({ matter }) => ({ fn: 'matter', procedure: 'conceal', input: { matter } }) },
  { ...step('accept of what is public', from.FRESH, who.CHIEF, { action: 'accept' }), released: true },
  { ...step('recategorise of what is public, as restricted', from.FRESH, who.CHIEF, { action: 'recategorise', category: '1606' }), released: true },
  { ...step('withdraw of what is public', from.FRESH, who.RESIDENT, { action: 'withdraw' }), released: true },
  { name: 'group.say in the open', person: who.WORKER, ask: ({ key }) => ({ fn: 'group', procedure: 'say', input: { key, group: who.GRID, text: '今天下午巡查北街。' } }) },
  { name: 'group.say under a card', person: who.WORKER, before: from.FRESH, ask: ({ key, matter }) => ({ fn: 'group', procedure: 'say', input: { key, group: who.GRID, matter, text: '我去现场看看。' } }) },
  { name: 'group.say calling a post', person: who.WORKER, before: from.FRESH, ask: ({ key, matter, photo }) => ({ fn: 'group', procedure: 'say', input: { key, group: who.GRID, matter, text: '请来看看。', media: [{ kind: 'photo', id: photo }], called: [{ role: 'gridChief', unit: who.GRID }] } }) },
  { name: 'group.say answering', person: who.CHIEF, said: true, ask: ({ key, message }) => ({ fn: 'group', procedure: 'say', input: { key, group: who.GRID, text: '好的。', replyTo: message } }) },
  { name: 'group.withdraw', person: who.WORKER, said: true, ask: ({ message }) => ({ fn: 'group', procedure: 'withdraw', input: { group: who.GRID, message } }) },
  { name: 'group.pin taken away', person: who.CHIEF, said: 'pinned', ask: ({ message }) => ({ fn: 'group', procedure: 'pin', input: { group: who.GRID, message, pinned: false } }) },
  { name: 'group.mute', person: who.WORKER, ask: ({ key }) => ({ fn: 'group', procedure: 'mute', input: { group: who.GRID, muted: key.endsWith('1') } }) },
  { name: 'matter.submit of a message', person: who.CHIEF, said: true, ask: ({ key, message }) => ({ fn: 'matter', procedure: 'submit', input: { key, text: '北街的井盖松了。', photos: [], source: 'finding', place: { unit: who.GRID }, said: { group: who.GRID, message } } }) },
  { ...step('answer with a message', from.ACCEPTED, who.CHIEF, (scene) => ({ ...from.answering(scene), said: scene.message } as Step)), said: true },
  { name: 'town.publish', person: who.LEAD, ask: (scene) => from.powerCut(who.GRID, scene) },
  { name: 'town.unpublish', person: who.LEAD, published: who.NEXT_GRID, ask: ({ bulletin }) => ({ fn: 'town', procedure: 'unpublish', input: { id: bulletin } }) },
  { name: 'town.bulletin, read and counted', person: who.RESIDENT, published: who.VILLAGE, ask: ({ bulletin }) => ({ fn: 'town', procedure: 'bulletin', input: { id: bulletin } }) },
  { name: 'town.handOver', person: who.DIRECTOR, ask: () => ({ fn: 'town', procedure: 'handOver', input: { date: '2027-03-01', text: '北街停电，夜里来修。' } }) },
  { name: 'town.changeDuty', person: who.DIRECTOR, rostered: true, ask: ({ key, version }) => ({ fn: 'town', procedure: 'changeDuty', input: { key, version, date: dayOf(key), members: [who.DIRECTOR] } }) },
  { name: 'matter.outsideReply', person: who.NEIGHBOUR, before: from.HANDLING, entrusted: true, ask: ({ key, matter, link, photo }) => ({ fn: 'matter', procedure: 'outsideReply', input: { key, matter, link, text: '换了门机。', photos: [photo] } }) },
  { name: 'work.give', person: who.LEAD, ask: (scene) => from.hydrants(scene) },
  { name: 'work.taskStep, received', person: who.CHIEF, tasked: true, ask: ({ key, task }) => ({ fn: 'work', procedure: 'taskStep', input: { key, task, step: { action: 'receive', unit: who.GRID } } }) },
  { name: 'work.taskStep, reported', person: who.WORKER, tasked: true, ask: ({ key, task, photo }) => ({ fn: 'work', procedure: 'taskStep', input: { key, task, step: { action: 'report', unit: who.GRID, result: 'done', text: '都好用。', photos: [photo] } } }) },
  { name: 'work.taskStep, reminded', person: who.LEAD, tasked: true, ask: ({ key, task }) => ({ fn: 'work', procedure: 'taskStep', input: { key, task, step: { action: 'remind' } } }) },
  { name: 'work.taskStep, withdrawn', person: who.LEAD, tasked: true, ask: ({ key, task }) => ({ fn: 'work', procedure: 'taskStep', input: { key, task, step: { action: 'withdraw', reason: '改到下周。' } } }) },
  { name: 'work.inspect', person: who.CHIEF, ask: from.stairs },
  { name: 'work.publicize', person: who.CHIEF, ask: ({ key, photo, now }) => ({ fn: 'work', procedure: 'publicize', input: { key, at: now, unit: who.GRID, place: '大柳树下', topic: '消防安全', reached: 30, leaflets: 50, note: '', photos: [photo] } }) },
  { name: 'work.campaignStep', person: who.LEAD, ask: from.campaign },
  { name: 'work.patrolStep, started', person: who.CHIEF, ask: ({ key, now }) => ({ fn: 'work', procedure: 'patrolStep', input: { key, patrol: key, step: { action: 'start', unit: who.GRID, at: now } } }) },
  { name: 'work.patrolStep, looked at', person: who.CHIEF, patrolling: true, ask: (scene) => from.looking(scene) },
  { name: 'work.patrolStep, found', person: who.CHIEF, patrolling: true, ask: (scene) => from.looking(scene, {}) },
  { name: 'work.patrolStep, found and fixed', person: who.CHIEF, patrolling: true, ask: (scene) => from.looking(scene, { fixed: { text: '换了灯泡。', photos: [] } }) },
  { name: 'work.patrolStep, ended', person: who.CHIEF, patrolling: true, ask: ({ key, patrol, now }) => ({ fn: 'work', procedure: 'patrolStep', input: { key, patrol, step: { action: 'end', at: now } } }) },
  { name: 'work.openMeeting', person: who.LEAD, before: from.FRESH, ask: ({ key, matter }) => ({ fn: 'work', procedure: 'openMeeting', input: { key, unit: who.VILLAGE, matters: [matter] } }) },
  { name: 'work.meetingStep, written', person: who.LEAD, before: from.FRESH, meets: true, ask: ({ key, meeting }) => ({ fn: 'work', procedure: 'meetingStep', input: { key, meeting: meeting.id, step: { action: 'write', point: meeting.point, minutes: '等灯泡。' } } }) },
  { name: 'work.meetingStep, decided: a line', person: who.LEAD, before: from.VILLAGE, meets: true, ask: ({ key, meeting }) => ({ fn: 'work', procedure: 'meetingStep', input: { key, meeting: meeting.id, step: { action: 'decide', point: meeting.point, decision: { kind: 'log', text: '周三换灯。' } } } }) },
  { name: 'work.meetingStep, decided: a task', person: who.LEAD, before: from.FRESH, meets: true, ask: ({ key, meeting, now }) => ({ fn: 'work', procedure: 'meetingStep', input: { key, meeting: meeting.id, step: { action: 'decide', point: meeting.point, decision: { kind: 'task', units: [who.GRID], what: '周三换灯', where: '', wanted: '', photos: [], until: now + 3_600_000 } } } }) },
  { name: 'work.meetingStep, handed down', person: who.LEAD, before: from.VILLAGE, meets: true, ask: ({ key, meeting }) => ({ fn: 'work', procedure: 'meetingStep', input: { key, meeting: meeting.id, step: { action: 'decide', point: meeting.point, decision: { kind: 'handDown', unit: who.GRID, note: '' } } } }) },
  { name: 'work.meetingStep, closed', person: who.LEAD, before: from.FRESH, meets: true, ask: ({ key, meeting }) => ({ fn: 'work', procedure: 'meetingStep', input: { key, meeting: meeting.id, step: { action: 'close' } } }) },
  { name: 'office.paper', person: who.DIRECTOR, before: from.DISPATCHED, ask: ({ matter, seq }) => ({ fn: 'office', procedure: 'paper', input: { matter, kind: 'dispatch', step: seq, to: who.DEPARTMENT } }) },
  { name: 'office.file', person: who.CLERK, ask: ({ key }) => ({ fn: 'office', procedure: 'file', input: { key, ledger: 'demand', form: 'csv' } }) },
  { name: 'office.seal', person: who.CLERK, ask: ({ key }) => ({ fn: 'office', procedure: 'seal', input: { key, ledger: 'demand', month: monthOf(key) } }) },
  { name: 'office.keepLedger', person: who.CLERK, ask: ({ key }) => ({ fn: 'office', procedure: 'keepLedger', input: { key, ledger: { key: 'own-faults', title: `第${Number(key.slice(-9))}本台账`, base: 'demand', rows: {}, columns: [{ part: 'no' }] } } }) },
  { name: 'office.summaryFile', person: who.CLERK, ask: ({ key }) => ({ fn: 'office', procedure: 'summaryFile', input: { key, kind: 'month', back: 0, cases: [] } }) },
  { name: 'office.objectAssessment', person: who.CHIEF, ask: ({ key }) => objecting(key) },
  { name: 'office.decideAssessment', person: who.DIRECTOR, objected: true, ask: ({ key, objection }) => ({ fn: 'office', procedure: 'decideAssessment', input: { key, objection, upheld: true, reason: '查过，是停电。' } }) },
  { name: 'people.erase', person: who.RESIDENT, before: from.CLOSED, ask: ({ key, matter }) => ({ fn: 'people', procedure: 'erase', input: { key, matter } }) },
  { name: 'people.erase of what is public', person: who.RESIDENT, before: from.CLOSED, released: true, ask: ({ key, matter }) => ({ fn: 'people', procedure: 'erase', input: { key, matter } }) },
  { name: 'people.invite', person: who.CHIEF, ask: ({ key }) => ({ fn: 'people', procedure: 'invite', input: { key, unit: who.GRID } }) },
  { name: 'people.join', person: who.NEWCOMER, invited: true, ask: ({ key, code }) => joining(key, code) },
  { name: 'people.leave', person: who.NEWCOMER, invited: 'joined', ask: () => ({ fn: 'people', procedure: 'leave', input: { unit: who.GRID } }) },
  { name: 'people.release of a code', person: who.CHIEF, invited: true, ask: ({ code }) => ({ fn: 'people', procedure: 'release', input: { unit: who.GRID, code } }) },
  { name: 'people.givePost', person: who.ADMIN, ask: ({ key }) => posting(key) },
  { name: 'people.endPost', person: who.ADMIN, staffed: 'posted', ask: ({ key, code: member }) => ({ fn: 'people', procedure: 'endPost', input: { key, member, role: 'gridWorker', unit: who.GRID } }) },
  { name: 'people.setPhone', person: who.ADMIN, ask: ({ key }) => ({ fn: 'people', procedure: 'setPhone', input: { key, member: who.CHIEF, phone: `13${key.slice(-9)}` } }) },
  { name: 'people.postCode', person: who.LEAD, ask: ({ key }) => ({ fn: 'people', procedure: 'postCode', input: { key, member: who.WORKER } }) },
  { name: 'people.bind', person: who.WORKER, staffed: 'coded', ask: ({ key, code }) => ({ fn: 'people', procedure: 'bind', input: { key, code } }) },
  { name: 'town.codeList', person: who.LEAD, ask: ({ key }) => ({ fn: 'town', procedure: 'codeList', input: { key, unit: who.VILLAGE } }) },
  { name: 'people.correct', person: who.RESIDENT, before: from.FRESH, ask: ({ key, matter }) => ({ fn: 'people', procedure: 'correct', input: { key, matter, contact: { phone: '13800000000' } } }) },
  { name: 'people.correct of an informant', person: who.INFORMANT, ask: ({ key }) => ({ fn: 'people', procedure: 'correct', input: { key, contact: { name: '王秀兰', phone: `13${key.slice(-9)}` } } }) },
  { name: 'people.copy', person: who.NEIGHBOUR, ask: ({ key }) => ({ fn: 'people', procedure: 'copy', input: { key } }) },
  { name: 'people.forget', person: who.RESIDENT, before: from.CLOSED, ask: ({ key }) => ({ fn: 'people', procedure: 'forget', input: { key } }) },
  { name: 'people.prefer', person: who.CHIEF, ask: ({ key }) => ({ fn: 'people', procedure: 'prefer', input: { mute: key.endsWith('1') } }) },
  { name: 'people.away', person: who.LIAISON, ask: () => ({ fn: 'people', procedure: 'away', input: { wish: { from: Date.UTC(2027, 2, 1), until: Date.UTC(2027, 5, 1), standIn: who.HANDLER } } }) },
  { name: 'people.seenNotice', person: who.CHIEF, before: from.FRESH, ask: ({ matter }) => ({ fn: 'people', procedure: 'seenNotice', input: { matter, as: 'member' } }) },
  { name: 'group.seen', person: who.WORKER, ask: () => ({ fn: 'group', procedure: 'seen', input: { group: who.GRID } }) },
  { name: 'people.setPhoto, there and gone', person: who.ADMIN, ask: ({ key, photo }) => ({ fn: 'people', procedure: 'setPhoto', input: { key, member: who.CHIEF, ...(Number(key.slice(-1)) % 2 === 0 && { photo }) } }) },
];
