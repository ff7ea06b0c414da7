/** Carries one matter along its fate, a step at a time, by whoever has to take it. */
import type { MatterOutputs, MatterView } from '@gelin/contract/matter';
import type { Step } from '@gelin/contract/step';
import { outcomesFor } from '@gelin/domain';
import type { Cast, Player } from './cast.ts';
import type { Scripted, StepDraft } from './fate.ts';
import type { TownHall } from './town-hall.ts';

/** A matter on its way through the replay. */
export interface Followed {
  readonly matter: string;
  readonly reporter: string;
  /** Unit that holds it; the reply to the submission names it. */
  holder: string;
  proposer: string;
  seq: number;
  /** Whoever answered or proposed a refusal last: somebody else verifies or decides. */
  author: string | undefined;
  /** Whether its holder says a word under the card on accepting it. */
  readonly talked: boolean;
  /** Steps still to be taken. */
  readonly fate: Scripted[];
  /** Where the fate ended early, because the matter was over: a consultation is closed by its answer. */
  over: boolean;
  no: string | undefined;
}

/** Said under a card; the id of each message is kept, to be found again. */
const WORD = '我去现场看看，有情况在这里说。';

interface Stagehands {
  /** Ids of the messages that were said. */
  readonly said: string[];
  readonly hall: TownHall;
  readonly cast: Cast;
  readonly key: () => string;
  /** Uploads a picture of the result and returns its file id. */
  readonly photo: (player: Player) => Promise<string>;
}

/** Takes the next step of the matter's fate. */
export async function takeStep(
  followed: Followed,
  { who, step }: Scripted,
  hands: Stagehands,
): Promise<void> {
  if (followed.over || (step.action === 'escalate' && !hands.cast.rises(followed.holder))) return;
  const player = playerFor(followed, who, hands.cast);
  const openid = player?.openid ?? followed.reporter;
  const whole = step.action === 'answer' ? await answerOf(followed, step, player, hands) : step;
  const { matter, seq } = followed;
  const done = await hands.hall.call(openid, 'matter', 'act', { key: hands.key(), matter, seq, step: whole });
  moveOn(followed, whole, done, player, hands.cast);
  if (step.action === 'accept' && followed.talked && player) await talk(followed, player, hands);
}

/** A word under the card, in the group of the unit that holds it; what the centre holds may have no card. */
async function talk({ matter, holder }: Followed, { openid }: Player, hands: Stagehands): Promise<void> {
  if (holder === hands.cast.top) return;
  const message = { key: hands.key(), group: holder, matter, text: WORD };
  hands.said.push((await hands.hall.call(openid, 'group', 'say', message)).id);
}

function playerFor(followed: Followed, who: Scripted['who'], cast: Cast): Player | undefined {
  if (who === 'reporter') return undefined;
  if (who === 'holder') return cast.holder(followed.holder);
  return cast.judge(followed.holder, followed.author);
}

/** An answer with an outcome that fits, and a picture where the category wants one. */
async function answerOf(
  followed: Followed,
  draft: Extract<StepDraft, { action: 'answer' }>,
  player: Player | undefined,
  { hall, photo }: Stagehands,
): Promise<Step> {
  if (!player) throw new Error('a reporter does not answer');
  const view: MatterView = await hall.call(player.openid, 'matter', 'read', {
    matter: followed.matter,
    as: 'member',
  });
  const [outcome = 'solved'] = outcomesFor(view.nature);
  return { ...draft, outcome, photos: view.photoWithAnswer ? [await photo(player)] : [] };
}

/** What the step has changed, as the people on stage notice it. */
function moveOn(
  followed: Followed,
  step: Step,
  done: MatterOutputs['act'],
  player: Player | undefined,
  cast: Cast,
): void {
  followed.seq = done.seq;
  followed.no ??= done.no;
  if (step.action === 'escalate') followed.holder = cast.above(followed.holder);
  if (step.action === 'proposeRefusal') {
    followed.proposer = followed.holder;
    followed.author = player?.member;
  }
  if (step.action === 'rejectRefusal') followed.holder = followed.proposer;
  if (step.action === 'answer') {
    followed.author = player?.member;
    // Closed by its answer: nothing is left but to rate it.
    if (done.status === 'closed')
      followed.fate.splice(0, Infinity, ...followed.fate.filter((next) => next.who === 'reporter'));
  }
  if (done.status === 'refused') followed.over = true;
}
