/** What is for the centre alone, and complaints about those who work here: they and those below never see them. */
import { after, ANSWER, PASS, reported, through, WAGES } from '../../story.ts';
import { STEPS } from '../../steps.ts';
import { POLICE } from '../../town.ts';
import { hidden, sorted, without, worked, type May, type Situation, type Who } from './situation.ts';

const { accept, dispatch, proposeRefusal, sign, supervise } = STEPS;
const toPolice = { ...dispatch, content: { lead: POLICE, assistants: [] } };

const secret = () => reported({ category: WAGES });
const taken = () => after(secret(), 'director', accept);
const withPolice = () => through(taken(), ['director', toPolice]);
const handled = () => through(withPolice(), ['liaison', sign]);
const answered = () => after(taken(), 'dispatcher-1', ANSWER);

/** Wages are important as they come, so the centre may lower them as well. */
const lowered: May = { lowerSeverity: 'centre' };
const toTakeUp = (holder: Who): May => ({
  ...hidden(holder, holder),
  ...without(sorted(holder, holder), 'route'),
  lowerSeverity: holder,
  accept: holder,
  proposeRefusal: holder,
});
const pending: May = {
  withdraw: 'reporter',
  urge: 'reporter',
  add: 'reporter',
  look: 'centre',
  supervise: 'centre timer',
  remind: 'timer',
  gather: 'timer',
  confirmRefusal: 'centre but director',
  rejectRefusal: 'centre',
};
const byPolice: May = {
  ...hidden('police'),
  ...without(worked('police', 'centre', ''), 'entrust'),
  ...lowered,
  escalate: 'police',
  transfer: 'police',
  sendBack: 'police',
};

export const RESTRICTED: readonly Situation[] = [
  { what: 'reported', matter: secret(), may: toTakeUp('centre') },
  { what: 'its refusal proposed', matter: after(secret(), 'director', proposeRefusal), may: pending },
  {
    what: 'accepted',
    matter: taken(),
    may: {
      ...without(toTakeUp('centre'), 'accept', 'proposeRefusal'),
      dispatch: 'centre',
      log: 'centre',
      answer: 'centre',
    },
  },
  {
    what: 'dispatched to the police',
    matter: withPolice(),
    may: { ...hidden('police'), ...lowered, sign: 'police', sendBack: 'police' },
  },
  { what: 'handled by the police', matter: handled(), may: byPolice },
  {
    what: 'handled by the police, supervised',
    matter: through(handled(), ['director', supervise]),
    may: {
      ...byPolice,
      supervise: 'centre leaders timer',
      extend: 'centre leaders',
      reportBack: 'police',
    },
  },
  {
    what: 'answered by a dispatcher',
    matter: answered(),
    may: { ...hidden('centre'), ...lowered, verify: 'director dispatcher-2' },
  },
  {
    what: 'closed',
    matter: after(answered(), 'director', PASS),
    may: { rate: 'reporter', reopen: 'reporter', object: 'centre', look: 'centre' },
  },
];

/** Complained about in words, at 东桥村第一网格. */
export const about = (whom: string) => reported({ text: `投诉${whom}，收钱才办事。`, category: '1702' });
const ofDirector = () => about('丁主任');
const directorAtPolice = () => through(ofDirector(), ['mayor', accept], ['mayor', toPolice]);

export const ABOUT: readonly Situation[] = [
  { what: 'the chief of the grid', matter: about('网格长'), may: toTakeUp('centre') },
  { what: 'the lead of the village', matter: about('孔村长'), may: toTakeUp('centre') },
  { what: 'a liaison of the police', matter: about('贾联络'), may: toTakeUp('centre') },
  { what: 'a dispatcher', matter: about('方分拨'), may: toTakeUp('director dispatcher-2') },
  { what: 'the director', matter: ofDirector(), may: toTakeUp('leaders') },
  {
    what: 'the director, dispatched to the police',
    matter: directorAtPolice(),
    may: {
      ...hidden('police', 'leaders'),
      lowerSeverity: 'leaders',
      sign: 'police',
      sendBack: 'police',
    },
  },
  {
    what: 'the director, answered by the police',
    matter: through(directorAtPolice(), ['liaison', sign], ['handler', ANSWER]),
    may: { ...hidden('police', 'leaders'), lowerSeverity: 'leaders', verify: 'leaders' },
  },
  {
    what: 'the director, its refusal proposed',
    matter: after(ofDirector(), 'mayor', proposeRefusal),
    may: {
      withdraw: 'reporter',
      urge: 'reporter',
      add: 'reporter',
      look: 'leaders',
      supervise: 'leaders timer',
      remind: 'timer',
      gather: 'timer',
      confirmRefusal: 'supervisor',
      rejectRefusal: 'leaders',
    },
  },
  { what: 'one of the leaders', matter: about('韩分管'), may: toTakeUp('mayor') },
];
