/** The table of design §4 as data, row by row in its order; written from the design, not from the code. */
import type { Action, Row, Status } from '@gelin/domain';

const ANY_OPEN: readonly Status[] = [
  'reported',
  'accepted',
  'dispatched',
  'handling',
  'suspended',
  'raised',
  'answered',
];

const says = (
  from: Row['from'],
  action: Action,
  by: string,
  content: string,
  to: Row['to'],
  holder: Row['holder'],
  clock: Row['clock'],
  or?: Row['or'],
) => ({
  from,
  action,
  by: by.split(' '),
  content: content === '' ? [] : content.split(' '),
  to,
  holder,
  clock,
  or,
});

/* prettier-ignore */
export const DESIGN = [
  // - | submit, anybody | placed → the grid, else centre | reported; accept clock
  says(['none'], 'submit', 'anybody', 'text', 'reported', 'placed', 'accept'),
  // reported | accept, holder's unit | registered, numbered | accepted; handling clock
  says(['reported'], 'accept', 'holder', '', 'accepted', 'same', 'handle'),
  // reported, accepted | fix on the spot, grid | words or photo of the result | closed solved; a share is spot-checked by the centre
  says(['reported', 'accepted'], 'fixOnSpot', 'grid', 'result', 'closed', 'nobody', 'none'),
  says(['closed'], 'spotCheck', 'centre', 'result', 'closed', 'nobody', 'none', { to: 'handling', when: 'fails', holder: 'answerer', clock: 'goesOn' }),
  // reported, accepted, handling | escalate, holder | findings and opinion, both | reported one unit up; accept clock
  says(['reported', 'accepted', 'handling'], 'escalate', 'holder', 'findings opinion', 'reported', 'unitAbove', 'accept'),
  // reported | propose refusal, holder | closed reasons and where to go | centre: confirm → refused, reject → accepted
  says(['reported'], 'proposeRefusal', 'holder', 'reason elsewhere', 'same', 'centre', 'same'),
  // Beyond the design: the leaders (分管负责人) decide too, where the centre proposed it or is what it is about.
  says(['reported'], 'confirmRefusal', 'centre supervisor', '', 'refused', 'nobody', 'none'),
  says(['reported'], 'rejectRefusal', 'centre supervisor', '', 'accepted', 'proposer', 'handle'),
  // reported, accepted | route, re-categorise, re-place, split, centre or holder | same status, new holder
  says(['reported', 'accepted'], 'route', 'centre holder', 'unit', 'same', 'chosen', 'same'),
  says(['reported', 'accepted'], 'recategorise', 'centre holder', 'category', 'same', 'same', 'same'),
  says(['reported', 'accepted'], 'relocate', 'centre holder', 'place', 'same', 'placed', 'same'),
  says(['reported', 'accepted'], 'split', 'centre holder', 'text', 'same', 'same', 'same'),
  // accepted | dispatch, centre | one lead | dispatched, lead; sign clock
  says(['accepted'], 'dispatch', 'centre', 'target', 'dispatched', 'lead', 'sign'),
  // accepted | hand down, unit | to a unit below | accepted there
  says(['accepted'], 'handDown', 'holder', 'unit', 'accepted', 'unitBelow', 'same'),
  // dispatched | sign, liaison or handler | handling; handling clock goes on. By the timer: not sent back is "deemed accepted"
  says(['dispatched'], 'sign', 'lead timer', '', 'handling', 'same', 'goesOn'),
  // dispatched, handling | send back, lead | reason | accepted, centre
  says(['dispatched', 'handling'], 'sendBack', 'lead', 'reason', 'accepted', 'centre', 'goesOn'),
  // handling | log, transfer inside, ask assistance; whistle by unit, arrive by departments | handling
  // Beyond the design: whoever does it without a department (代办) notes the steps too.
  says(['accepted'], 'log', 'holder', 'text', 'accepted', 'same', 'same'),
  says(['handling'], 'log', 'holder assistant', 'text', 'handling', 'same', 'same'),
  says(['handling'], 'transfer', 'holder', 'target', 'handling', 'same', 'same'),
  says(['handling'], 'assist', 'holder', 'target', 'handling', 'same', 'same'),
  says(['handling'], 'whistle', 'holder centre', 'target place', 'handling', 'same', 'same'),
  says(['handling'], 'arrive', 'lead assistant', 'place', 'handling', 'same', 'same'),
  // handling | ask reporter | never stops the clock | handling
  says(['handling'], 'askReporter', 'holder', 'text', 'handling', 'same', 'same'),
  // Beyond the design: each department called by a whistle signs for it, and a village calls from what it has accepted (issue 6).
  says(['accepted'], 'whistle', 'holder', 'target place', 'handling', 'same', 'same'),
  says(['handling'], 'sign', 'lead assistant', '', 'handling', 'same', 'same'),
  // Beyond the design: time is asked for by whoever has it, and granted by the steps below or refused (issue 6).
  says(['handling'], 'askTime', 'holder', 'reason span', 'handling', 'same', 'same'),
  says(['handling'], 'refuseTime', 'centre supervisor', 'reason', 'handling', 'same', 'same'),
  // Beyond the design: a hazard is ordered to be put right by a day, and looked at again (限期整改, 复查; issue 6).
  says(['accepted', 'handling'], 'order', 'holder', 'text day', 'same', 'same', 'same'),
  says(['accepted', 'handling'], 'recheck', 'holder', 'result text photos', 'answered', 'same', 'verify', { to: 'same', when: 'fails', holder: 'same', clock: 'same' }),
  // handling | suspend, centre grants | suspended, clock stands; resume
  says(['handling'], 'suspend', 'centre', 'reason span', 'suspended', 'same', 'suspended'),
  says(['suspended'], 'resume', 'centre holder timer', '', 'handling', 'same', 'goesOn'),
  // handling | extend, centre or supervisor | handling, new limit
  says(['handling'], 'extend', 'centre supervisor', 'reason span', 'handling', 'same', 'extended'),
  // centre | an outside party by a link that needs no account and expires | same; the limit goes on
  says(['accepted', 'handling'], 'entrust', 'holder centre', 'text span', 'same', 'same', 'same'),
  says(['accepted', 'handling', 'suspended'], 'outsideReply', 'outside', 'text', 'same', 'same', 'same'),
  says(ANY_OPEN, 'revoke', 'holder centre', '', 'same', 'same', 'same'),
  // handling | raise to county, centre | raised; comes back to handling
  says(['handling'], 'raise', 'centre', 'reason', 'raised', 'same', 'same'),
  says(['raised'], 'comeBack', 'centre', 'text', 'handling', 'same', 'same'),
  // handling, accepted | answer, holder | photo where the category asks | answered; consult, suggestion, praise → closed
  // Beyond the design: verifying has a limit of its own, else nobody would be chased for it.
  says(['accepted', 'handling'], 'answer', 'holder', 'text outcome photos', 'answered', 'same', 'verify', { to: 'closed', when: 'needsNoVerification', holder: 'nobody', clock: 'none' }),
  // answered | verify, never the answerer | pass or fail | closed, or handling
  says(['answered'], 'verify', 'verifier', 'result', 'closed', 'nobody', 'none', { to: 'handling', when: 'fails', holder: 'answerer', clock: 'goesOn' }),
  // closed | rate, reopen, reporter | handling
  says(['closed'], 'rate', 'reporter', 'rating', 'same', 'nobody', 'none'),
  says(['closed'], 'reopen', 'reporter', 'reason', 'handling', 'answerer', 'handle'),
  // closed (and whatever else is over) | archive, timer | archived, final
  says(['closed', 'refused', 'withdrawn', 'merged'], 'archive', 'timer', '', 'archived', 'nobody', 'none'),
  // any open | merge, un-merge; withdraw by reporter (a hazard goes on without them); supervise by ladder, result reported back;
  // §2: join, urge, severity
  says(ANY_OPEN, 'merge', 'centre holder', 'target', 'merged', 'nobody', 'none'),
  says(['merged'], 'unmerge', 'centre', '', 'reported', 'placed', 'accept'),
  says(ANY_OPEN, 'withdraw', 'reporter', '', 'withdrawn', 'nobody', 'none', { to: 'same', when: 'hazard', holder: 'same', clock: 'same' }),
  says(ANY_OPEN, 'supervise', 'centre supervisor timer', 'text', 'same', 'same', 'same'),
  says(ANY_OPEN, 'reportBack', 'holder', 'text', 'same', 'same', 'same'),
  says(ANY_OPEN, 'join', 'anybody', '', 'same', 'same', 'same'),
  // §3: every look at who reported is recorded and shown to them; what a picture shows of a stranger can be covered.
  // Beyond the design: a reporter adds something, asked or not.
  says(ANY_OPEN, 'add', 'reporter', 'text', 'same', 'same', 'same'),
  says(ANY_OPEN, 'look', 'centre holder', 'reason', 'same', 'same', 'same'),
  says(['closed'], 'look', 'centre', 'reason', 'same', 'nobody', 'none'),
  says(ANY_OPEN, 'cover', 'centre holder', 'target', 'same', 'same', 'same'),
  says(['closed', 'refused', 'withdrawn', 'merged', 'archived'], 'cover', 'centre', 'target', 'same', 'nobody', 'none'),
  says(ANY_OPEN, 'urge', 'reporter', '', 'same', 'same', 'same'),
  says(ANY_OPEN, 'raiseSeverity', 'holder grid centre', 'severity', 'same', 'same', 'same'),
  says(ANY_OPEN, 'lowerSeverity', 'centre', 'severity reason', 'same', 'same', 'same'),
  // any (that still counts) | objection, holder; decided by centre. Once it is closed nobody holds it: whoever answered objects.
  // Beyond the design: the leaders decide too, where the centre itself asks.
  says([...ANY_OPEN, 'closed'], 'object', 'holder answerer', 'reason', 'same', 'same', 'same'),
  says([...ANY_OPEN, 'closed'], 'decideObjection', 'centre supervisor', 'result', 'same', 'same', 'same'),
  // Limits: dueSoon at 75 %, overdue at 100 % tell the holder and the level above
  says(ANY_OPEN, 'remind', 'timer', '', 'same', 'same', 'same'),
  // §5: rises to the village group and the town group when part of a hot spot; by the timer, as an event like all others
  says(ANY_OPEN, 'gather', 'timer', '', 'same', 'same', 'same'),
];
