/** A matter as it stands, and who may do what to it: written from design §4, action by action. What is not named is denied. */
import type { Action, Matter, Moment } from '@gelin/domain';
import { PEOPLE } from '../../town.ts';

/** Who may, in words of `GROUPS` and single people; after "but" come those of them who may not. */
export type Who = string;
export type May = Readonly<Partial<Record<Action, Who>>>;

export interface Situation {
  /** Under its status: "at its grid". */
  readonly what: string;
  readonly matter: Matter;
  readonly may: May;
  /** How long after the last step it is looked at; a minute where nothing is said. */
  readonly later?: Moment;
}

/** Those who stand together: the people of one office, one grid, one village. */
export const GROUPS: Readonly<Record<string, readonly string[]>> = {
  reporter: ['reporter'],
  timer: ['timer'],
  others: PEOPLE.filter((person) => person !== 'reporter' && person !== 'timer'),
  grid: ['chief-east-1', 'worker-east-1'],
  village: ['lead-east', 'clerk-east'],
  centre: ['director', 'dispatcher-1', 'dispatcher-2'],
  leaders: ['supervisor', 'mayor'],
  clerk: ['clerk'],
  office: ['liaison-office', 'handler-office'],
  police: ['liaison', 'handler'],
  elsewhere: ['chief-west-1', 'worker-west-1'],
};

const named = (words: string) => words.split(' ').flatMap((word) => GROUPS[word] ?? (word ? [word] : []));

/** The people that `who` means, in the order of the town. */
export function meant(who: Who): string[] {
  const [those = '', not = ''] = who.split(/ ?but /u);
  const [may, mayNot] = [new Set(named(those)), new Set(named(not))];
  return PEOPLE.filter((person) => may.has(person) && !mayNot.has(person));
}

/** What holds for everything open that anybody may know of: met too, pressed for, merged, taken back. */
export const pressed = (holder: Who, grid: Who = 'grid'): May => ({
  join: 'others',
  merge: `centre ${holder}`,
  withdraw: 'reporter',
  urge: 'reporter',
  add: 'reporter',
  look: 'centre',
  supervise: 'centre leaders timer',
  raiseSeverity: `${holder} ${grid} centre`.trim(),
  object: holder,
  remind: 'timer',
  gather: 'timer',
});

/** Nobody met what is restricted, no grid knows of it, and the leaders do not see what the centre has. */
export const hidden = (holder: Who, centre: Who = 'centre'): May => ({
  merge: `${centre} ${holder}`,
  withdraw: 'reporter',
  urge: 'reporter',
  add: 'reporter',
  look: centre,
  supervise: `${centre} timer`,
  raiseSeverity: `${holder} ${centre}`,
  object: holder,
  remind: 'timer',
  gather: 'timer',
});

/** Sorting: by the centre or whoever has it. */
export const sorted = (holder: Who, centre: Who = 'centre'): May => ({
  route: `${centre} ${holder}`,
  recategorise: `${centre} ${holder}`,
  relocate: `${centre} ${holder}`,
  split: `${centre} ${holder}`,
});

/** Handling: the holder works, the centre grants. */
export const worked = (holder: Who, centre: Who = 'centre', leaders: Who = 'leaders'): May => ({
  log: holder,
  assist: holder,
  whistle: `${holder} ${centre}`,
  entrust: `${holder} ${centre}`,
  askReporter: holder,
  askTime: holder,
  suspend: centre,
  extend: `${centre} ${leaders}`.trim(),
  raise: centre,
  answer: holder,
});

/** The same without these. */
export function without(may: May, ...actions: readonly Action[]): May {
  return Object.fromEntries(Object.entries(may).filter(([action]) => !actions.includes(action as Action)));
}
