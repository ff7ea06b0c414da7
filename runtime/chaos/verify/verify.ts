/** Compares what the senders know with what is stored: nothing missing, nothing doubled, everything derived as it must be. */
import type { Directory } from '@gelin/domain';
import type { Answered } from '../wish.ts';
import { checkConsequences, checkFollowers } from './consequences.ts';
import { checkCards, checkSignals } from './derived.ts';
import type { Finding } from './finding.ts';
import { historiesIn, type History } from './history.ts';
import { checkJournal, checkNotices } from './journal.ts';
import { checkMatters, checkNumbers, checkReporters } from './matters.ts';
import { checkInvitations, checkSeats } from './seats.ts';
import type { Stored } from './stored.ts';
import { checkPapers } from './papers.ts';
import { checkReleases } from './releases.ts';
import { checkTallies } from './tallies.ts';
import { checkMuted, checkTalk } from './talk.ts';
import { checkWishes, joinersIn } from './wishes.ts';

export interface Verdict {
  readonly findings: readonly Finding[];
  readonly histories: ReadonlyMap<string, History>;
  readonly counts: {
    readonly wishes: number;
    readonly accepted: number;
    readonly matters: number;
    readonly events: number;
    readonly cards: number;
    readonly talk: number;
    readonly registered: number;
    readonly lines: number;
    readonly notices: number;
  };
}

/** Runs every check on one reading of the database of this town. */
export async function verify(
  stored: Stored,
  answered: readonly Answered[],
  directory: Directory,
): Promise<Verdict> {
  const histories = historiesIn(stored);
  const findings = [
    ...checkWishes(stored, answered),
    ...checkConsequences(stored),
    ...checkFollowers(stored, joinersIn(answered)),
    ...checkMatters(stored, histories, directory),
    ...checkReporters(stored),
    ...checkNumbers(stored),
    ...checkReleases(stored, histories),
    ...checkPapers(stored),
    ...checkTallies(stored, histories),
    ...checkCards(stored, histories),
    ...checkSignals(stored, histories),
    ...checkNotices(stored),
    ...checkTalk(stored, answered),
    ...checkMuted(stored, answered),
    ...checkSeats(stored, directory),
    ...checkInvitations(stored, answered),
    ...(await checkJournal(stored)),
  ];
  return {
    findings,
    histories,
    counts: {
      wishes: answered.length,
      accepted: answered.filter(({ reply }) => reply?.ok).length,
      matters: stored.matters.length,
      events: stored.events.length,
      cards: stored.messages.filter(({ kind }) => kind === 'card').length,
      talk: stored.messages.filter(({ kind }) => kind === 'talk').length,
      registered: stored.matters.filter(({ no }) => no !== undefined).length,
      lines: stored.journal.length,
      notices: stored.notices.length,
    },
  };
}
