/** One matter on the page that a person takes away: what they said and sent, how it went, and what could not be put in. Pure. */
import { dateOf, IDENTITY_WORDS, STATUS_WORDS, visitText } from '@gelin/domain';
import type { Contact } from '@gelin/contract/contact';
import type { MatterView, TimelineEntry } from '@gelin/contract/matter';

export interface CopiedMatter {
  readonly view: MatterView;
  readonly contact: Contact;
  /** Which steps after the report are the reporter's own. */
  readonly own: ReadonlySet<number>;
}

type Files = ReadonlyMap<string, string>;
type Sent = Pick<TimelineEntry, 'photos' | 'voice' | 'video'>;

/** What the reporter sent: first what stands with the matter itself, then what was sent with each later step alone. */
function sentOf(matter: CopiedMatter): Sent[] {
  return [
    matter.view,
    ...[...matter.view.timeline].reverse().flatMap((entry) => sentLater(entry, matter) ?? []),
  ];
}

/** What came with a later step of theirs and does not stand with the matter itself. */
function sentLater(entry: TimelineEntry, { view, own }: CopiedMatter): Sent | undefined {
  if (!own.has(entry.seq)) return undefined;
  const above = new Set(view.photos.map(({ id }) => id));
  return { ...entry, photos: entry.photos.filter(({ id }) => !above.has(id)) };
}

/** The ids of their pictures and voices; a film is too large for any page. */
export function ownFilesOf(matter: CopiedMatter): string[] {
  return sentOf(matter).flatMap(({ photos, voice }) => [
    ...photos.map(({ id }) => id),
    ...(voice ? [voice.id] : []),
  ]);
}

/** The matter with its pictures and voices, as far as they are among these. */
export function section(matter: CopiedMatter, files: Files): string {
  const { view, contact } = matter;
  const answers = view.answers.map(({ question, answer }) => `${question}：${answer}`);
  const facts: [string, string][] = [
    ['什么时候', dateOf(view.reportedAt)],
    ['编号', view.no ?? ''],
    ['办到哪里', STATUS_WORDS[view.status]],
    ['地点', view.placeName],
    ['您说的话', view.text],
    ['您的回答', answers.join('\n')],
    ['请人代办', serviceOf(view)],
    ['约的上门时间', view.visit ? visitText(view.visit) : ''],
    ['您发的文件', filesOf(matter, files)],
    ['身份', IDENTITY_WORDS[view.identity]],
    ['联系人', contact.name ?? ''],
    ['联系电话', contact.phone ?? ''],
  ];
  const told = [...view.timeline].reverse().map((entry) => {
    const words = safe([entry.sentence, entry.text].filter(Boolean).join('：'));
    const sent = sentLater(entry, matter);
    return `<li>${dateOf(entry.at)}　${words}${sent ? shown(sent, files) : ''}`;
  });
  return [
    `<section><h2>${safe(view.category.name)}</h2><dl>`,
    listed(facts),
    `</dl>${shown(view, files)}<h3>经过</h3><ol>${told.join('')}</ol></section>`,
  ].join('\n');
}

function serviceOf({ service }: MatterView): string {
  if (!service) return '';
  const done = new Set(service.done?.map(({ step }) => step));
  const steps = service.steps.map((step) => `${step}${done.has(step) ? '（已办）' : ''}`);
  return [service.name, ...steps].join('\n');
}

/** How many there are, and where those are to be seen that the page does not hold. */
function filesOf(matter: CopiedMatter, files: Files): string {
  const sent = sentOf(matter);
  const counted = (photos: number, voices: number, films: number) =>
    [photos && `${photos} 张照片`, voices && `${voices} 段录音`, films && `${films} 段视频`]
      .filter(Boolean)
      .join('、');
  const photos = sent.flatMap((each) => each.photos.map(({ id }) => id));
  const voices = sent.flatMap(({ voice }) => voice?.id ?? []);
  const films = sent.filter(({ video }) => video).length;
  const missing = (ids: readonly string[]) => ids.filter((id) => !files.has(id)).length;
  const left = counted(missing(photos), missing(voices), films);
  const all = counted(photos.length, voices.length, films);
  return left ? `${all}。没放进来的（${left}），可以在这件事的页面里看` : all;
}

function shown({ photos, voice }: Sent, files: Files): string {
  const images = photos.flatMap(({ id }) => files.get(id) ?? []);
  const sound = voice && files.get(voice.id);
  return [
    ...images.map((uri) => `<img alt="照片" src="${uri}">`),
    ...(sound ? [`<audio controls src="${sound}"></audio>`] : []),
  ].join('');
}

/** A list of facts, those alone of which there is something to say. */
export function listed(facts: readonly [string, string][]): string {
  return facts.flatMap(([name, words]) => (words ? [`<dt>${name}<dd>${safe(words)}`] : [])).join('\n');
}

/** Words as they stand on a page. */
export function safe(words: string): string {
  return words
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '<br>');
}
