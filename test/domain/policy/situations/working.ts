/** With a department, and being handled: signed for, sent back, helped with, stopped, given time, with the county. */
import { accepted, answered, DAY, FAIL, reported, through } from '../../story.ts';
import { STEPS } from '../../steps.ts';
import { OFFICE, POLICE } from '../../town.ts';
import { pressed, without, worked, type May, type Situation } from './situation.ts';

const {
  arrive,
  assist,
  comeBack,
  dispatch,
  entrust,
  extend,
  raise,
  reportBack,
  resume,
  sendBack,
  sign,
  supervise,
} = STEPS;
const { answer, order, askTime, refuseTime, suspend, whistle, escalate, accept } = STEPS;

const sent = (lead = OFFICE, ...assistants: string[]) =>
  through(accepted(), ['dispatcher-1', { ...dispatch, content: { lead, assistants } }]);
const again = [
  ['liaison-office', sendBack],
  ['director', dispatch],
] as const;
const signed = (lead?: string, ...assistants: string[]) =>
  through(sent(lead, ...assistants), [lead === POLICE ? 'liaison' : 'liaison-office', sign]);
const whistled = () => through(signed(), ['handler-office', whistle]);

const toSign: May = { ...pressed('office'), sign: 'office', sendBack: 'office' };

export const DISPATCHED: readonly Situation[] = [
  { what: 'to the town’s own office', matter: sent(), may: toSign },
  { what: 'with the police to help', matter: sent(OFFICE, POLICE), may: toSign },
  {
    what: 'to the police',
    matter: sent(POLICE),
    may: { ...pressed('police'), sign: 'police', sendBack: 'police' },
  },
  {
    what: 'for more than a working day',
    matter: sent(),
    later: 2 * DAY,
    may: { ...pressed('office'), sign: 'office timer' },
  },
  { what: 'again, sent back once', matter: through(sent(), ...again), may: toSign },
  {
    what: 'for good, sent back twice',
    matter: through(sent(), ...again, ...again),
    may: { ...pressed('office'), sign: 'office' },
  },
];

/** A unit's matter lies with its people; a department gives it to one of its own. */
const byGrid: May = { ...pressed('grid'), ...worked('grid'), escalate: 'grid' };
const byOffice: May = {
  ...pressed('office'),
  ...worked('office'),
  escalate: 'office',
  transfer: 'office',
  sendBack: 'office',
};

export const DEPARTMENTS: readonly Situation[] = [
  { what: 'signed for today', matter: signed(), may: byOffice },
  { what: 'signed for two days ago', matter: signed(), later: 2 * DAY, may: without(byOffice, 'sendBack') },
  {
    what: 'with the police to help',
    matter: signed(OFFICE, POLICE),
    may: { ...byOffice, log: 'office police' },
  },
  {
    what: 'the police asked to help',
    matter: through(signed(), ['liaison-office', assist]),
    may: { ...byOffice, log: 'office police' },
  },
  {
    what: 'whistled, nobody there',
    matter: whistled(),
    may: { ...byOffice, log: 'office police', sign: 'office police', arrive: 'office police' },
  },
  {
    what: 'whistled, the police there',
    matter: through(whistled(), ['handler', arrive]),
    may: { ...byOffice, log: 'office police', sign: 'office police', arrive: 'office' },
  },
  {
    what: 'whistled, the police have signed for it',
    matter: through(whistled(), ['handler', sign]),
    may: { ...byOffice, log: 'office police', sign: 'office', arrive: 'office police' },
  },
  {
    what: 'by the police',
    matter: signed(POLICE),
    may: {
      ...pressed('police'),
      ...worked('police'),
      escalate: 'police',
      transfer: 'police',
      sendBack: 'police',
    },
  },
  {
    what: 'passed up to the centre and accepted',
    matter: through(signed(), ['liaison-office', escalate], ['director', accept]),
    may: {
      ...pressed('centre'),
      route: 'centre',
      recategorise: 'centre',
      relocate: 'centre',
      split: 'centre',
      log: 'centre',
      dispatch: 'centre',
      handDown: 'centre',
      entrust: 'centre',
      answer: 'centre',
    },
  },
];

const entrusted = () => through(failed(), ['chief-east-1', entrust]);
const failed = () => through(answered(), ['worker-east-1', FAIL]);
const paused = () => through(failed(), ['dispatcher-1', suspend]);
const pausedTwice = () =>
  through(paused(), ['director', resume], ['director', suspend], ['chief-east-1', resume]);
const ordered = () => through(failed(), ['mayor', supervise]);
/** A grid's own hazard, accepted and answered once in vain. */
const hazard = () =>
  through(
    reported({ category: '0805' }),
    ['chief-east-1', accept],
    ['chief-east-1', { ...answer, content: { ...answer.content, photos: [{ id: 'cloud://wall' }] } }],
    ['worker-east-1', FAIL],
  );

export const HANDLING: readonly Situation[] = [
  { what: 'by its grid, its answer did not hold', matter: failed(), may: byGrid },
  { what: 'with an outside party', matter: entrusted(), may: { ...byGrid, revoke: 'grid centre' } },
  {
    what: 'overdue',
    matter: failed(),
    later: 14 * DAY,
    may: { ...without(byGrid, 'suspend', 'askTime'), extend: '' },
  },
  {
    what: 'extended',
    matter: through(failed(), ['supervisor', extend]),
    may: without(byGrid, 'extend'),
  },
  { what: 'stopped twice before', matter: pausedTwice(), may: without(byGrid, 'suspend') },
  {
    what: 'back from the county',
    matter: through(failed(), ['director', raise], ['director', comeBack]),
    may: byGrid,
  },
  {
    what: 'its chief has asked for time',
    matter: through(failed(), ['chief-east-1', askTime]),
    may: { ...without(byGrid, 'askTime'), refuseTime: 'centre leaders' },
  },
  {
    what: 'asked for time and refused it',
    matter: through(failed(), ['chief-east-1', askTime], ['mayor', refuseTime]),
    may: byGrid,
  },
  {
    what: 'a hazard',
    matter: hazard(),
    may: { ...byGrid, lowerSeverity: 'centre', order: 'grid', cover: 'centre grid' },
  },
  {
    what: 'a hazard, ordered to be put right',
    matter: through(hazard(), ['chief-east-1', order]),
    may: { ...byGrid, lowerSeverity: 'centre', order: 'grid', recheck: 'grid', cover: 'centre grid' },
  },
  { what: 'supervised', matter: ordered(), may: { ...byGrid, reportBack: 'grid' } },
  {
    what: 'supervised, reported back',
    matter: through(ordered(), ['chief-east-1', reportBack]),
    may: byGrid,
  },
];

export const STANDING: readonly Situation[] = [
  { what: 'suspended', matter: paused(), may: { ...pressed('grid'), resume: 'centre grid' } },
  {
    what: 'suspended, its time is up',
    matter: paused(),
    later: 7 * DAY,
    may: { ...pressed('grid'), resume: 'centre grid timer' },
  },
  {
    what: 'raised to the county',
    matter: through(failed(), ['dispatcher-2', raise]),
    may: { ...pressed('grid'), comeBack: 'centre' },
  },
];
