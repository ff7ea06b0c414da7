/** What a step brings with it, by action: what the event keeps for ever. */
import type { Heard } from './hearing.ts';
import type { Audience, Identity, Nature, Outcome, Severity, Source } from './kinds.ts';
import type {
  About,
  Answered,
  Moment,
  Pause,
  Place,
  Rating,
  RefusalReason,
  Rung,
  ServiceAsked,
  Visit,
  Warning,
} from './matter.ts';
import type { Photo, Video, Voice } from './media.ts';

type Nothing = Record<string, never>;

interface Checked {
  readonly result: 'pass' | 'fail';
  readonly note?: string;
}

export interface Contents {
  submit: {
    readonly text: string;
    readonly photos: readonly Photo[];
    readonly source: Source;
    readonly category: string;
    readonly nature: Nature;
    readonly severity: Severity;
    readonly audience: Audience;
    readonly place: Place;
    readonly about?: About;
    readonly drill?: true;
    readonly splitFrom?: string;
    /** The message in a group that it was made of. */
    readonly said?: string;
    /** Junk has come from there before: the centre looks first. */
    readonly held?: true;
    /** Absent is `confidential`. */
    readonly identity?: Identity;
    readonly voice?: Voice;
    readonly video?: Video;
    readonly answers?: readonly Answered[];
    readonly visit?: Visit;
    readonly service?: ServiceAsked;
  };
  accept: { readonly no: string };
  fixOnSpot: { readonly no: string; readonly text: string; readonly photos: readonly Photo[] };
  escalate: { readonly findings: string; readonly opinion: string };
  proposeRefusal: { readonly reason: RefusalReason; readonly elsewhere: string };
  confirmRefusal: Nothing;
  rejectRefusal: { readonly no: string };
  route: { readonly unit: string; readonly reason: string };
  /** Nature and audience are settled from the new category when the step is decided. */
  recategorise: {
    readonly category: string;
    readonly nature: Nature;
    readonly audience: Audience;
    readonly reason?: string;
  };
  /** What is heard by it (here, when reopened and when added to) is settled when the step is decided. */
  relocate: { readonly place: Place } & Heard;
  /** `child` is the id of the matter that the second half becomes. */
  split: { readonly text: string; readonly child: string };
  dispatch: { readonly lead: string; readonly assistants: readonly string[]; readonly note?: string };
  handDown: { readonly unit: string; readonly note?: string };
  sign: Nothing;
  sendBack: { readonly reason: string };
  /** `step` where it is one of the steps of a service (代办). */
  log: { readonly text: string; readonly photos: readonly Photo[]; readonly step?: string };
  transfer: { readonly member: string; readonly note?: string };
  assist: { readonly departments: readonly string[]; readonly note?: string };
  whistle: { readonly departments: readonly string[]; readonly where: string; readonly at: Moment };
  arrive: { readonly where: string };
  askReporter: { readonly text: string };
  suspend: { readonly why: Pause; readonly until: Moment; readonly reason: string };
  resume: Nothing;
  /** `amount` in the measure of the limit: days or hours. */
  extend: { readonly amount: number; readonly reason: string };
  raise: { readonly reason: string };
  comeBack: { readonly text: string };
  /** Words, a voice, a film, or several of them; `said` is the message in a group that was marked as the answer. */
  answer: {
    readonly text: string;
    readonly photos: readonly Photo[];
    readonly outcome: Outcome;
    readonly voice?: Voice;
    readonly video?: Video;
    readonly said?: string;
  };
  verify: Checked;
  spotCheck: Checked;
  rate: { readonly rating: Rating; readonly words?: string };
  reopen: { readonly reason: string; readonly photos: readonly Photo[] } & Heard;
  archive: Nothing;
  /** `merged` names the matter that was merged into this one; absent where a person met it too. */
  join: { readonly merged?: string };
  /** 补充: what the reporter says later, asked or not. */
  add: {
    readonly text: string;
    readonly photos: readonly Photo[];
    readonly voice?: Voice;
    readonly video?: Video;
  } & Heard;
  /** 查看报事人: why somebody looked at who reported. */
  look: { readonly reason: string };
  /** 遮挡: a reporter's picture is shown with faces and plates covered from then on, and the bare one is deleted. */
  cover: { readonly photo: string; readonly photos: readonly Photo[] };
  merge: { readonly target: string };
  unmerge: Nothing;
  withdraw: { readonly reason?: string };
  urge: Nothing;
  /** `rung` and `warning` where the ladder ordered it, not a person. */
  supervise: { readonly text: string; readonly rung?: Rung; readonly warning?: Warning };
  reportBack: { readonly text: string };
  raiseSeverity: { readonly severity: Severity };
  lowerSeverity: { readonly severity: Severity; readonly reason: string };
  object: { readonly reason: string };
  decideObjection: Checked;
  remind: { readonly mark: 'dueSoon' | 'overdue' };
  /** `spot` is the hot spot that it was found to be part of. */
  gather: { readonly spot: string };
}
