/** Answered and over: verified, looked at again, rated, reopened, objected to, refused, withdrawn, merged, archived. */
import {
  accepted,
  after,
  ANSWER,
  answered,
  closed,
  CONFIRM,
  DAY,
  PASS,
  proposed,
  reported,
  through,
} from '../../story.ts';
import { STEPS } from '../../steps.ts';
import { trying } from '../../story.ts';
import { evolve, type Matter } from '@gelin/domain';
import { pressed, without, worked, type May, type Situation } from './situation.ts';

const { accept, archive, decideObjection, dispatch, escalate, fixOnSpot, object, rate, reopen, sign } = STEPS;
const { spotCheck, supervise, withdraw } = STEPS;

const risen = () => through(reported(), ['chief-east-1', escalate], ['lead-east', accept]);
const atOffice = () => through(accepted(), ['director', dispatch], ['liaison-office', sign]);
const byOffice = () => after(atOffice(), 'handler-office', ANSWER);

export const ANSWERED: readonly Situation[] = [
  {
    what: 'by the chief of its grid',
    matter: answered(),
    may: { ...pressed('grid'), verify: 'worker-east-1 village centre clerk' },
  },
  {
    what: 'by the worker of its grid',
    matter: after(accepted(), 'worker-east-1', ANSWER),
    may: { ...pressed('grid'), verify: 'chief-east-1 village centre clerk' },
  },
  {
    what: 'by the clerk of its village',
    matter: after(risen(), 'clerk-east', ANSWER),
    may: { ...pressed('village'), verify: 'grid lead-east centre clerk' },
  },
  {
    what: 'by the office',
    matter: byOffice(),
    may: { ...pressed('office'), verify: 'grid village centre clerk' },
  },
  {
    what: 'by a dispatcher',
    matter: through(reported({ source: 'ticket' }), ['director', accept], ['dispatcher-1', ANSWER]),
    may: { ...pressed('centre'), verify: 'grid village centre clerk but dispatcher-1' },
  },
  {
    what: 'by the chief, supervised',
    matter: through(accepted(), ['supervisor', supervise], ['chief-east-1', ANSWER]),
    may: {
      ...pressed('grid'),
      verify: 'worker-east-1 village centre clerk leaders',
      reportBack: 'grid',
    },
  },
];

const reopened = () => through(closed(), ['reporter', reopen]);
const reopenedTwice = () =>
  through(reopened(), ['chief-east-1', ANSWER], ['worker-east-1', PASS], ['reporter', reopen]);
const officeTwice = () =>
  through(
    byOffice(),
    ['clerk', PASS],
    ['reporter', reopen],
    ['liaison-office', ANSWER],
    ['clerk', PASS],
    ['reporter', reopen],
  );
const overTwice = () => through(officeTwice(), ['mayor', ANSWER], ['director', PASS]);
const again = (holder: string): May => ({ ...pressed(holder), ...worked(holder), escalate: holder });

export const REOPENED: readonly Situation[] = [
  { what: 'once: to its grid', matter: reopened(), may: again('grid') },
  {
    what: 'twice: to the village',
    matter: reopenedTwice(),
    may: { ...again('village'), object: 'village grid' },
  },
  {
    what: 'once: to the office that answered',
    matter: through(byOffice(), ['clerk', PASS], ['reporter', reopen, 3 * DAY]),
    may: { ...again('office'), object: 'office', transfer: 'office' },
  },
  {
    what: 'twice: to the leaders',
    matter: officeTwice(),
    may: {
      ...without(again('leaders'), 'escalate', 'askTime'),
      ...without(worked('leaders', 'centre leaders'), 'askTime'),
      look: 'centre leaders',
      object: 'leaders office',
    },
  },
  {
    what: 'twice, answered by a leader',
    matter: after(officeTwice(), 'mayor', ANSWER),
    may: {
      ...pressed('leaders'),
      look: 'centre leaders',
      verify: 'grid village centre clerk supervisor',
    },
  },
];

const fixed = () => after(reported(), 'chief-east-1', fixOnSpot);
const objected = () => after(closed(), 'chief-east-1', object);
const over: May = { rate: 'reporter', reopen: 'reporter', object: 'grid', look: 'centre' };

export const CLOSED: readonly Situation[] = [
  { what: 'verified', matter: closed(), may: over },
  { what: 'rated', matter: after(closed(), 'reporter', rate), may: without(over, 'rate') },
  { what: 'fixed on the spot', matter: fixed(), may: { ...over, spotCheck: 'centre' } },
  { what: 'fixed, looked at again', matter: after(fixed(), 'director', spotCheck), may: over },
  {
    what: 'eight days ago',
    matter: closed(),
    later: 8 * DAY,
    may: { ...without(over, 'reopen'), archive: 'timer' },
  },
  {
    what: 'again, reopened once',
    matter: through(reopened(), ['worker-east-1', ANSWER], ['lead-east', PASS]),
    may: over,
  },
  {
    what: 'for good, reopened twice',
    matter: overTwice(),
    may: { rate: 'reporter', object: 'leaders', look: 'centre' },
  },
  {
    what: 'objected to by its grid',
    matter: objected(),
    may: { ...without(over, 'object'), decideObjection: 'centre leaders' },
  },
  {
    what: 'objection decided',
    matter: after(objected(), 'supervisor', decideObjection),
    may: without(over, 'object'),
  },
  {
    what: 'objected to by a dispatcher',
    matter: through(
      reported({ source: 'ticket' }),
      ['director', accept],
      ['director', ANSWER],
      ['clerk', PASS],
      ['dispatcher-1', object],
    ),
    may: { ...without(over, 'object'), decideObjection: 'centre leaders but dispatcher-1' },
  },
];

const mergedAway = (): Matter => {
  const target = { ...reported(), id: 'm-other' };
  const decision = trying(accepted(), 'chief-east-1', STEPS.merge, undefined, target);
  if (!decision.ok) throw new Error(decision.reason);
  return evolve(accepted(), decision.event);
};
const refused = () => after(proposed(), 'director', CONFIRM);
const archived = () => after(closed(), 'timer', archive, closed().changedAt + 8 * DAY);

export const OVER: readonly Situation[] = [
  { what: 'refused', matter: refused(), may: {} },
  { what: 'refused eight days ago', matter: refused(), later: 8 * DAY, may: { archive: 'timer' } },
  { what: 'withdrawn', matter: after(accepted(), 'reporter', withdraw), may: {} },
  {
    what: 'withdrawn eight days ago',
    matter: after(accepted(), 'reporter', withdraw),
    later: 8 * DAY,
    may: { archive: 'timer' },
  },
  { what: 'merged', matter: mergedAway(), may: { unmerge: 'centre' } },
  {
    what: 'merged eight days ago',
    matter: mergedAway(),
    later: 8 * DAY,
    may: { unmerge: 'centre', archive: 'timer' },
  },
  { what: 'archived', matter: archived(), may: {} },
  { what: 'archived a year ago', matter: archived(), later: 365 * DAY, may: {} },
];
