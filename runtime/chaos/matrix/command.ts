/** What a command of the fault matrix is: who wants what, and how a fresh matter comes to the state before it. */
import type { Procedures } from '@gelin/contract/procedures';
import type { Step } from '@gelin/contract/step';

/** Somebody's step, without its key, matter and version. */
export type Taken = readonly [person: string, step: Step];

/** What was there before the command and its matter. */
export interface Given {
  /** Id of an uploaded picture. */
  readonly photo: string;
  /** Another matter, reported; '' where the command asks for none. */
  readonly other: string;
}

/** The steps that bring a fresh matter to a state. */
export type Path = (given: Given) => readonly Taken[];

/** What a command may refer to. */
export interface Scene extends Given {
  /** The fresh matter, after the steps before; '' where the command needs none. */
  readonly matter: string;
  readonly seq: number;
  /** What the worker said in the grid's group; '' where the command asks for none. */
  readonly message: string;
  /** An invitation to the grid that stands, or a member's own code; '' where the command asks for none. */
  readonly code: string;
  /** What the village's lead has published in this unit; '' where the command asks for none. */
  readonly bulletin: string;
  /** The secret of the link that an outside party was given; '' where the command asks for none. */
  readonly link: string;
  /** A task that the lead has given this grid; '' where the command asks for none. */
  readonly task: string;
  /** The key of a patrol that the chief has started; '' where the command asks for none. */
  readonly patrol: string;
  /** A meeting that the lead has opened about the matter, with its one point; '' where the command asks for none. */
  readonly meeting: { readonly id: string; readonly point: string };
  /** What the chief holds against the grid's own points; '' where the command asks for none. */
  readonly objection: string;
  /** How often the town's settings have been changed; 0 where the command does not ask. */
  readonly version: number;
  readonly key: string;
  /** When it is asked, in milliseconds. */
  readonly now: number;
}

type Ask<F extends keyof Procedures, P extends keyof Procedures[F]> = Procedures[F][P] extends {
  input: infer I;
}
  ? { readonly fn: F; readonly procedure: P; readonly input: I }
  : never;
/** A call that changes something. */
export type Asked =
  | Ask<'matter', 'submit'>
  | Ask<'matter', 'act'>
  | Ask<'matter', 'release'>
  | Ask<'matter', 'conceal'>
  | Ask<'matter', 'outsideReply'>
  | Ask<'group', 'say'>
  | Ask<'group', 'seen'>
  | Ask<'group', 'withdraw'>
  | Ask<'group', 'pin'>
  | Ask<'group', 'mute'>
  | Ask<'town', 'publish'>
  | Ask<'town', 'unpublish'>
  | Ask<'town', 'bulletin'>
  | Ask<'town', 'handOver'>
  | Ask<'town', 'changeDuty'>
  | Ask<'people', 'erase'>
  | Ask<'people', 'invite'>
  | Ask<'people', 'join'>
  | Ask<'people', 'leave'>
  | Ask<'people', 'release'>
  | Ask<'people', 'correct'>
  | Ask<'people', 'copy'>
  | Ask<'people', 'forget'>
  | Ask<'people', 'prefer'>
  | Ask<'people', 'away'>
  | Ask<'people', 'seenNotice'>
  | Ask<'people', 'givePost'>
  | Ask<'people', 'endPost'>
  | Ask<'people', 'setPhone'>
  | Ask<'people', 'setPhoto'>
  | Ask<'people', 'postCode'>
  | Ask<'people', 'bind'>
  | Ask<'town', 'codeList'>
  | Ask<'office', 'paper'>
  | Ask<'office', 'file'>
  | Ask<'office', 'seal'>
  | Ask<'office', 'keepLedger'>
  | Ask<'office', 'summaryFile'>
  | Ask<'office', 'objectAssessment'>
  | Ask<'office', 'decideAssessment'>
  | Ask<'work', 'give'>
  | Ask<'work', 'taskStep'>
  | Ask<'work', 'patrolStep'>
  | Ask<'work', 'inspect'>
  | Ask<'work', 'publicize'>
  | Ask<'work', 'campaignStep'>
  | Ask<'work', 'openMeeting'>
  | Ask<'work', 'meetingStep'>;

export interface Command {
  readonly name: string;
  readonly person: string;
  /** Steps on a fresh matter; absent where the command needs no matter. */
  readonly before?: Path;
  /** Something was said in the grid's group, in the open or under the matter's card; and pinned. */
  readonly said?: true | 'pinned';
  /** The lead has published something in this unit. */
  readonly published?: string;
  /** The lead has given the grid a task. */
  readonly tasked?: true;
  /** The chief is on patrol. */
  readonly patrolling?: true;
  /** The lead has opened a meeting about the matter. */
  readonly meets?: true;
  /** The chief has objected to the points of this month. */
  readonly objected?: true;
  /** The duty roster has been looked at. */
  readonly rostered?: true;
  /** The fresh matter shows a picture. */
  readonly pictured?: true;
  /** The centre has made the matter public. */
  readonly released?: true;
  /** A code is there for whoever acts, who is no informant; or they have come in by it. */
  readonly invited?: true | 'joined';
  /** The worker's own code (岗位码) is out; or somebody new has just been given a post. */
  readonly staffed?: 'coded' | 'posted';
  /** Whoever handles the matter has asked an outside party. */
  readonly entrusted?: true;
  /** Another matter is needed beside it. */
  readonly pair?: true;
  readonly ask: (scene: Scene) => Asked;
  /** The function's instance has just started, or its directory is a minute old: it is read anew. */
  readonly cold?: true;
}
