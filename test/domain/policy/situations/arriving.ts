/** Reported and accepted: with its grid, its village, the centre, sideways, about to be refused. */
import { DAY, GAS, MANHOLE, proposed, reported, through } from '../../story.ts';
import { STEPS } from '../../steps.ts';
import { EAST, EAST_1, EAST_2, WEST, WEST_1 } from '../../town.ts';
import { pressed, sorted, without, type May, type Situation, type Who } from './situation.ts';

const {
  accept,
  dispatch,
  escalate,
  handDown,
  proposeRefusal,
  rejectRefusal,
  route,
  sendBack,
  urge,
  withdraw,
} = STEPS;
const routed = (unit: string) => ({ ...route, content: { ...route.content, unit } });
const toGrid = { ...handDown, content: { unit: EAST_1 } };

/** Up to the village, and from there to the centre. */
const risen = () => through(reported(), ['chief-east-1', escalate]);
const risenTwice = () => through(risen(), ['lead-east', escalate]);
const vacant = () => reported({ place: { unit: EAST_2 } });

const toTakeUp = (holder: Who, grid?: Who): May => ({
  ...pressed(holder, grid),
  ...sorted(holder),
  accept: holder,
  escalate: holder,
  proposeRefusal: holder,
});
const takenUp = (holder: Who, grid?: Who): May => ({
  ...pressed(holder, grid),
  ...sorted(holder),
  escalate: holder,
  dispatch: 'centre',
  log: holder,
  entrust: [...new Set([holder, 'centre'])].join(' '),
  answer: holder,
});
const pending: May = {
  join: 'others',
  withdraw: 'reporter',
  urge: 'reporter',
  add: 'reporter',
  look: 'centre',
  supervise: 'centre leaders timer',
  remind: 'timer',
  gather: 'timer',
  confirmRefusal: 'centre leaders',
  rejectRefusal: 'centre leaders',
};
const atGrid: May = { ...toTakeUp('grid'), fixOnSpot: 'grid' };

export const REPORTED: readonly Situation[] = [
  { what: 'at its grid', matter: reported(), may: atGrid },
  {
    what: 'at the village of a grid without chief',
    matter: vacant(),
    may: { ...toTakeUp('village', 'worker-east-2'), fixOnSpot: 'worker-east-2' },
  },
  { what: 'risen to the village', matter: risen(), may: toTakeUp('village') },
  { what: 'risen to the centre', matter: risenTwice(), may: without(toTakeUp('centre'), 'escalate') },
  {
    what: 'nobody knows where',
    matter: reported({ place: {} }),
    may: without(toTakeUp('centre', ''), 'escalate'),
  },
  {
    what: 'a ticket, at the centre',
    matter: reported({ source: 'ticket' }),
    may: without(toTakeUp('centre'), 'escalate'),
  },
  {
    what: 'given to the next village by its own',
    matter: through(risen(), ['lead-east', routed(WEST)]),
    may: { ...toTakeUp('lead-west'), route: 'centre' },
  },
  {
    what: 'given to another grid by the centre',
    matter: through(reported(), ['director', routed(WEST_1)]),
    may: { ...toTakeUp('elsewhere'), route: 'centre', fixOnSpot: 'grid' },
  },
  {
    what: 'with a picture, named',
    matter: reported({ photos: [{ id: 'cloud://a' }], identity: 'named' }),
    may: { ...atGrid, look: 'centre grid', cover: 'centre grid' },
  },
  {
    what: 'anonymous',
    matter: reported({ identity: 'anonymous' }),
    may: without(atGrid, 'look'),
  },
  { what: 'late', matter: reported(), later: 3 * DAY, may: atGrid },
  {
    what: 'important',
    matter: reported({ category: MANHOLE }),
    may: { ...atGrid, lowerSeverity: 'centre' },
  },
  {
    what: 'urgent',
    matter: reported({ category: GAS }),
    may: { ...without(atGrid, 'raiseSeverity'), lowerSeverity: 'centre' },
  },
  {
    what: 'a hazard whose reporter has withdrawn',
    matter: through(reported({ category: GAS }), ['reporter', withdraw]),
    may: { ...without(atGrid, 'raiseSeverity', 'withdraw'), lowerSeverity: 'centre' },
  },
  {
    what: 'urged today',
    matter: through(reported(), ['reporter', urge]),
    may: without(atGrid, 'urge'),
  },
  { what: 'urged yesterday', matter: through(reported(), ['reporter', urge]), later: DAY, may: atGrid },
];

export const REFUSALS: readonly Situation[] = [
  { what: 'proposed by its grid', matter: proposed(), may: pending },
  {
    what: 'proposed by a dispatcher',
    matter: through(reported({ place: {} }), ['dispatcher-1', proposeRefusal]),
    may: { ...pending, confirmRefusal: 'centre leaders but dispatcher-1' },
  },
];

const acceptedAt = (unit: string) => through(reported({ place: { unit } }), [chief(unit), accept]);
const chief = (unit: string) => (unit === EAST_2 ? 'lead-east' : 'chief-east-1');
const sentBack = () => through(acceptedAt(EAST_1), ['director', dispatch], ['liaison-office', sendBack]);
const atCentre: May = { ...without(takenUp('centre'), 'escalate'), handDown: 'centre' };

export const ACCEPTED: readonly Situation[] = [
  { what: 'by its grid', matter: acceptedAt(EAST_1), may: { ...takenUp('grid'), fixOnSpot: 'grid' } },
  {
    what: 'by the village of a grid without chief',
    matter: acceptedAt(EAST_2),
    may: {
      ...takenUp('village', 'worker-east-2'),
      fixOnSpot: 'worker-east-2',
      handDown: 'village',
      whistle: 'village',
    },
  },
  {
    what: 'by the village it rose to',
    matter: through(risen(), ['clerk-east', accept]),
    may: { ...takenUp('village'), handDown: 'village', whistle: 'village' },
  },
  {
    what: 'handed down by the village',
    matter: through(risen(), ['lead-east', accept], ['lead-east', toGrid]),
    may: takenUp('grid'),
  },
  {
    what: 'handed down to a village',
    matter: through(
      risenTwice(),
      ['director', accept],
      ['director', { ...handDown, content: { unit: EAST } }],
    ),
    may: { ...takenUp('village'), handDown: 'village', whistle: 'village' },
  },
  { what: 'by the centre', matter: through(risenTwice(), ['dispatcher-2', accept]), may: atCentre },
  { what: 'sent back once', matter: sentBack(), may: atCentre },
  {
    what: 'its refusal was rejected',
    matter: through(proposed(), ['mayor', rejectRefusal]),
    may: { ...takenUp('grid'), fixOnSpot: 'grid' },
  },
];
