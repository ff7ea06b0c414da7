/** What a step brings with it, by action: what the event keeps for ever. */
import type { Heard } from './hearing.ts';
import type { Audience, Came, Identity, Nature, Outcome, Severity, Source } from './kinds.ts';
import type {
  About,
  Answered,
  InspectionFound,
  Moment,
  Pause,
  Place,
  Rating,
  RefusalReason,
  Rung,
  ServiceAsked,
  TimeWanted,
  Visit,
  Warning,
} from './matter.ts';
import type { Photo, Video, Voice } from './media.ts';
import type { Ticket } from '../ticket/ticket.ts';

type Nothing = Record<string, never>;

/** Words from outside that WeChat calls risky: whoever works on it and who wrote them read them, no group. */
interface Watched {
  readonly risky?: true;
}

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
    /** 代报: by telephone, or at the counter. */
    readonly came?: Came;
    /** Absent is `confidential`. */
    readonly identity?: Identity;
    readonly voice?: Voice;
    readonly video?: Video;
    readonly answers?: readonly Answered[];
    readonly visit?: Visit;
    readonly service?: ServiceAsked;
    /** A safety inspection (安全检查) has found it. */
    readonly inspected?: InspectionFound;
    /** Another hotline's ticket (工单) that it was. */
    readonly ticket?: Ticket;
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
    /** Everybody it is about, where the new category made somebody heard who was not before. */
    readonly about?: About;
    readonly reason?: string;
  };
  /** What is heard by it (here, when reopened and when added to) is settled when the step is decided. */
  relocate: { readonly place: Place; readonly reason?: string } & Heard;
  /** `child` is the id of the matter that the second half becomes. */
  split: { readonly text: string; readonly child: string };
  /** `letters` are the stationed ones among them, asked by 协调函. */
  dispatch: {
    readonly lead: string;
    readonly assistants: readonly string[];
    readonly note?: string;
    readonly letters?: readonly string[];
  };
  handDown: { readonly unit: string; readonly note?: string };
  /** `called` where it is a whistle that is signed for, not the matter. */
  sign: { readonly called?: true };
  sendBack: { readonly reason: string };
  /** `step` where it is one of the steps of a service (代办); `visit` where somebody comes at another time than was agreed. */
  log: {
    readonly text: string;
    readonly photos: readonly Photo[];
    readonly step?: string;
    readonly visit?: Visit;
  };
  transfer: { readonly member: string; readonly note?: string };
  assist: {
    readonly departments: readonly string[];
    readonly note?: string;
    readonly letters?: readonly string[];
  };
  whistle: { readonly departments: readonly string[]; readonly where: string; readonly at: Moment };
  arrive: { readonly where: string };
  askReporter: { readonly text: string };
  /** 申请延期, 申请停表: `amount` as the step that would grant it has it; `why` for a suspension. */
  askTime: {
    readonly what: TimeWanted;
    readonly amount: number;
    readonly why?: Pause;
    readonly reason: string;
  };
  refuseTime: { readonly reason: string };
  suspend: { readonly why: Pause; readonly until: Moment; readonly reason: string };
  resume: Nothing;
  /** `amount` in the measure of the limit: days or hours. */
  extend: { readonly amount: number; readonly reason: string };
  /** `link` is the hash of the secret that the outside party's link holds. */
  entrust: { readonly name: string; readonly text: string; readonly until: Moment; readonly link: string };
  outsideReply: { readonly text: string; readonly photos: readonly Photo[] } & Watched;
  revoke: Nothing;
  raise: { readonly reason: string };
  comeBack: { readonly text: string };
  /** 限期整改: what is to be put right, by the end of which day (`YYYY-MM-DD`). */
  order: { readonly text: string; readonly day: string };
  /** 复查: what was seen when it was looked at again. */
  recheck: { readonly result: 'pass' | 'fail'; readonly text: string; readonly photos: readonly Photo[] };
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
  rate: { readonly rating: Rating; readonly words?: string } & Watched;
  reopen: { readonly reason: string; readonly photos: readonly Photo[] } & Heard & Watched;
  archive: Nothing;
  /**
   * `merged` names the matter that was merged into this one, `with` those that had been merged into that; `parted` the one
   * that was taken out again. All absent where a person met it too.
   */
  join: { readonly merged?: string; readonly with?: readonly string[]; readonly parted?: string };
  /** 补充: what the reporter says later, asked or not; `visit` where they want it at another time. */
  add: {
    readonly text: string;
    readonly photos: readonly Photo[];
    readonly visit?: Visit;
    readonly voice?: Voice;
    readonly video?: Video;
  } & Heard &
    Watched;
  /** 查看报事人: why somebody looked at who reported. */
  look: { readonly reason: string };
  /**
   * 遮挡: a picture is shown with faces and plates covered from then on, and the bare one is deleted. `official` where it
   * is no reporter's.
   */
  cover: { readonly photo: string; readonly photos: readonly Photo[]; readonly official?: true };
  merge: { readonly target: string };
  unmerge: Nothing;
  withdraw: { readonly reason?: string };
  urge: Nothing;
  /** `rung` and `warning` where the ladder ordered it, not a person; `placard` where it is 挂牌督办. */
  supervise: {
    readonly text: string;
    readonly rung?: Rung;
    readonly warning?: Warning;
    readonly placard?: true;
  };
  reportBack: { readonly text: string };
  raiseSeverity: { readonly severity: Severity; readonly reason?: string };
  lowerSeverity: { readonly severity: Severity; readonly reason: string };
  object: { readonly reason: string };
  decideObjection: Checked;
  /** `recheck` on the day by which something was to be put right, `visit` on that on which somebody is to come. */
  remind: { readonly mark: 'dueSoon' | 'overdue' | 'recheck' | 'visit' };
  /** `spot` is the hot spot that it was found to be part of. */
  gather: { readonly spot: string };
}
