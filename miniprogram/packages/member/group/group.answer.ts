/** Answering a card from the group: the bar turned towards it, a message marked as the answer, the last look at it. */
import { outcomesFor, type Voice } from '@gelin/domain/phone';
import type { Done } from '../../../components/action-bar/action-bar.step';
import type { UnsentVoice } from '../../../components/voice-picker/voice-picker';
import { serverNow } from '../../../api/clock';
import { kept } from '../act/act.draft';
import { TEMPLATES, type Template } from '../words/answers';
import { w } from '../words/group';
import { NOTHING } from './group.draft';
import type { Room } from './group.draw';
import { stepped } from './group.feed';
import { refresh } from './group.fetch';
import { keep } from './group.talk';
import { titleOf } from './group.view';

/** Turns the bar towards a card: to talk about it, or to answer whoever reported it. */
export function turnTo(
  room: Room,
  matter: string,
  how: { readonly answer: boolean; readonly focused: boolean },
): void {
  const about = titleOf(room.state.feed?.faces[matter]) || w.thisMatter;
  const reply = { matter, about, ...(how.answer && { answer: true as const }) };
  const { draft } = room.state;
  room.change({
    draft: { ...draft, reply, ...(how.answer && { quote: null, called: [] }) },
    focused: how.focused,
  });
}

/** What was spoken, with the words that were heard. */
interface Spoken {
  readonly voice: UnsentVoice;
  readonly text: string;
}

interface Written {
  readonly text: string;
  readonly photos?: readonly string[];
  readonly outcome?: Template['outcome'];
  readonly voice?: Voice;
  readonly unsentVoice?: UnsentVoice;
  readonly said?: string;
}

/** Shows what the reporter will see of an answer to this card, before it is sent. */
export function preview(room: Room, matter: string, { photos = [], outcome, ...written }: Written): void {
  const face = room.state.feed?.faces[matter];
  if (!face) return;
  const { seq, nature, photoWithAnswer } = face;
  const fits = outcome && outcomesFor(nature).includes(outcome);
  const ask = { matter, seq, nature, photoWithAnswer, title: titleOf(face), photos, at: serverNow() };
  room.change({
    over: { kind: 'answer', ask: { ...ask, ...written, ...(fits && { outcome }) } },
    focused: false,
  });
}

/** What is written in the bar, as the answer to the card it is turned to; a voice alone is one too. */
export function previewWritten(room: Room, spoken?: Spoken): void {
  const { reply, text } = room.state.draft;
  const words = text.trim() || (spoken?.text ?? '');
  if (reply) preview(room, reply.matter, { text: words, ...(spoken && { unsentVoice: spoken.voice }) });
}

/** What is often answered, as the answer. */
export function previewTemplate(room: Room, index: number): void {
  const { reply } = room.state.draft;
  const template = TEMPLATES[index];
  if (reply && template) preview(room, reply.matter, template);
}

/** Marks a message as the answer to the card it was said under. */
export function previewSaid(room: Room, message: string): void {
  const said = room.state.feed?.entries.find(({ id }) => id === message);
  if (said?.kind !== 'talk' || said.matter === undefined) return;
  const photos = said.media.flatMap((medium) => (medium.kind === 'photo' ? [medium.id] : []));
  const voice = said.media.find((medium) => medium.kind === 'voice');
  const { text } = said;
  preview(room, said.matter, {
    text,
    photos,
    said: message,
    ...(voice && { voice: { id: voice.id, seconds: voice.seconds } }),
  });
}

/** Closes the last look; what was changed in it goes on in the bar. */
export function closeAnswer(room: Room): void {
  const { over, draft } = room.state;
  const matter = over?.kind === 'answer' ? over.ask.matter : '';
  const goesOn = draft.reply?.answer && draft.reply.matter === matter;
  const text = kept(matter, 'answer').draft.words['text'];
  room.change({ over: null, ...(goesOn && text && { draft: { ...draft, text } }) });
}

/** A step was taken from a card: the card shows it at once, and is then told whole. */
export function took(room: Room, matter: string, done: Pick<Done, 'seq' | 'status'>): void {
  const { feed, draft, over } = room.state;
  if (!feed) return;
  const isMine = draft.reply?.answer && draft.reply.matter === matter;
  room.change({
    feed: stepped(feed, matter, done),
    over: over?.kind === 'answer' ? null : over,
    ...(isMine && { draft: NOTHING }),
  });
  keep(room);
  void refresh(room, matter);
}

/** A card had moved on before the step: it is shown as it stands. */
export function movedOn(room: Room, matter: string): void {
  closeAnswer(room);
  void refresh(room, matter);
}
