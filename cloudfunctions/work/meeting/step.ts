/** `work.meetingStep`: a point is added or written, a decision is carried out and written down, the meeting ends. */
import {
  decidedWords,
  decideMeeting,
  evolveMeeting,
  givingPost,
  maskPersonal,
  meetingName,
  namingOf,
  type MeetingDecision,
  type Directory,
  type Meeting,
  type MeetingEvent,
  type MeetingStep,
} from '@gelin/domain';
import type { work, WorkOutputs } from '@gelin/contract/work';
import type { z } from 'zod';
import { act } from '../../matter/act.ts';
import { derivedId, memberOf, signature, type Caller } from '../../shared/context.ts';
import { Refusal } from '../../shared/failures.ts';
import { directoryAt } from '../../shared/repositories/directory.ts';
import { matterById } from '../../shared/repositories/matters.ts';
import { meetingById, meetingIn, putMeeting } from '../../shared/repositories/meetings.ts';
import { appendOnce } from '../../shared/repositories/work-events.ts';
import { give } from '../task/give.ts';

type Input = z.output<typeof work.meetingStep>;
type Deciding = Extract<Input['step'], { action: 'decide' }>;

export async function meetingStep(input: Input, caller: Caller): Promise<WorkOutputs['meetingStep']> {
  const { openid, now } = caller;
  const [directory, member, meeting] = await Promise.all([
    directoryAt(now),
    memberOf(caller),
    meetingById(input.meeting),
  ]);
  if (!meeting || meeting.town !== directory.town.id) throw new Refusal('notFound', 'meeting');
  const post = givingPost(member.posts, meeting.unit, directory.town.id);
  if (!post) throw new Refusal('notYours', 'meeting');
  const id = derivedId(openid, input.key);
  const told = { id, now, by: signature(member, post), meeting: meeting.id };
  const step = await carriedOut(input, meeting, directory, caller);
  const { event } = await appendOnce<MeetingEvent>(id, async (transaction) => {
    const before = await meetingIn(transaction, meeting.id);
    const decided = decideMeeting(step, before, told);
    if (decided.lack) throw new Refusal(decided.lack);
    if (before) await putMeeting(transaction, evolveMeeting(before, decided.event));
    return decided.event;
  });
  if (event.subject !== meeting.id || event.action !== step.action) throw new Refusal('malformed', 'key');
  return { id: meeting.id };
}

/**
 * The step as it is kept. A decision is carried out first, under a key made of its own, with the meeting named in its words:
 * written down is only what has happened, and tried again it happens no second time.
 */
async function carriedOut(
  { key, step }: Input,
  meeting: Meeting,
  directory: Directory,
  caller: Caller,
): Promise<MeetingStep> {
  if (step.action === 'add')
    return { action: 'add', point: { id: derivedId('point', key), title: maskPersonal(step.title) } };
  if (step.action === 'write') return { ...step, minutes: maskPersonal(step.minutes) };
  if (step.action === 'close') return step;
  const point = meeting.points.find(({ id }) => id === step.point);
  if (!point) throw new Refusal('notFound', 'point');
  if (meeting.closedAt !== undefined) throw new Refusal('wrongStatus');
  const name = meetingName(meeting, namingOf(directory).nameOf);
  const wish = { key: derivedId('decided', key), meeting, name, directory };
  const decision = await carryOut(step.decision, point.matter, wish, caller);
  return { action: 'decide', point: step.point, decision };
}

interface Wish {
  readonly key: string;
  readonly meeting: Meeting;
  readonly name: string;
  readonly directory: Directory;
}

async function carryOut(
  decision: Deciding['decision'],
  matter: string | undefined,
  { key, meeting, name, directory }: Wish,
  caller: Caller,
): Promise<MeetingDecision> {
  const { nameOf } = namingOf(directory);
  if (decision.kind === 'task') {
    const { kind, units, ...content } = decision;
    const wanted = decidedWords(name, content.wanted).slice(0, 200);
    const { id: task } = await give(
      { key, unit: meeting.unit, units, ...content, wanted },
      caller,
      meeting.id,
    );
    return { kind, task, words: `${units.map(nameOf).join('、')}：${maskPersonal(content.what)}` };
  }
  const seq = matter === undefined ? undefined : (await matterById(matter))?.seq;
  if (matter === undefined || seq === undefined) throw new Refusal('notFound', 'point');
  const on = { key, matter, seq };
  if (decision.kind === 'log') {
    const text = decidedWords(name, decision.text);
    await act({ ...on, step: { action: 'log', text, photos: [] } }, caller);
    return { kind: 'log', words: maskPersonal(decision.text) };
  }
  const note = decidedWords(name, decision.note);
  await act({ ...on, step: { action: 'handDown', unit: decision.unit, note } }, caller);
  return {
    kind: 'handDown',
    words: [nameOf(decision.unit), maskPersonal(decision.note)].filter(Boolean).join('：'),
  };
}
