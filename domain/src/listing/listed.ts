/** Under what a matter is found in lists: the few words that its document carries for the indexes (docs/adr/0023). */
import { howEnded, STRIKES } from '../ledger/struck.ts';
import {
  SEVERITIES,
  SOURCES,
  type Nature,
  type Severity,
  type Source,
  type Status,
} from '../matter/kinds.ts';
import type { Matter } from '../matter/matter.ts';
import { OPEN } from '../matter/table.ts';
import { stuckBy } from './stuck.ts';

/** 在办, 卡住的, 已了结: what is stuck is open too. */
export const LIST_STATES = ['open', 'stuck', 'over'] as const;
export type ListState = (typeof LIST_STATES)[number];

/** The circle that a list looks at; every list looks at exactly one or, where several posts are held, at a few. */
export type Scope =
  | { readonly kind: 'place'; readonly place: string; readonly restricted: boolean }
  /** Who has it, or who answered it once it is over. */
  | { readonly kind: 'holder'; readonly holder: string }
  /** The same in a place below the town; in the whole town it is `holder`. */
  | {
      readonly kind: 'holderAt';
      readonly holder: string;
      readonly place: string;
      readonly restricted: boolean;
    }
  /** Whoever it was given to, or who took the last step. */
  | { readonly kind: 'member'; readonly member: string };

/** What a category group or a nature narrows a list to; a list is narrowed by one of them. */
export interface Narrowing {
  readonly group?: string | undefined;
  readonly nature?: Nature | undefined;
}

/** Where a matter stands, as lists part it: its status, or how it ended; what is archived ended as it did. */
export type Standing = Status;

/** The standings that a state of lists is made of. */
export function standingsOf(state: ListState): readonly Standing[] {
  return state === 'over' ? STRIKES : OPEN;
}

/** What lists find a matter by. `work` while it is open, `past` once it is over: never both. */
export interface Listed {
  readonly work?: readonly string[];
  readonly past?: readonly string[];
  /** Standing, severity and source in one: of each there are few. */
  readonly mark: string;
}

/** The one word of standing, severity and source. */
export function markOf(standing: Standing, severity: Severity, source: Source): string {
  return `${standing}.${severity}.${source}`;
}

/** Every mark that fits: what is left out may be anything. */
export function marksFor(
  state: ListState,
  {
    status,
    severity,
    source,
  }: {
    readonly status?: Standing | undefined;
    readonly severity?: Severity | undefined;
    readonly source?: Source | undefined;
  },
): string[] {
  const standings = standingsOf(state).filter((one) => status === undefined || one === status);
  const severities = severity === undefined ? SEVERITIES : [severity];
  const sources = source === undefined ? SOURCES : [source];
  return standings.flatMap((standing) =>
    severities.flatMap((how) => sources.map((from) => markOf(standing, how, from))),
  );
}

/** The token of a list: its state, its circle, and what narrows it most. */
export function tokenFor(state: ListState, scope: Scope, { group, nature }: Narrowing = {}): string {
  const narrow = group !== undefined ? `/g${group}` : nature !== undefined ? `/n${nature}` : '';
  return `${state}/${nameOf(scope)}${narrow}`;
}

/** Ids have none of these signs in them. */
function nameOf(scope: Scope): string {
  if (scope.kind === 'member') return `~${scope.member}`;
  if (scope.kind === 'holder') return `@${scope.holder}`;
  const place = `${scope.restricted ? '!' : ''}${scope.place}`;
  return scope.kind === 'place' ? place : `${place}@${scope.holder}`;
}

/** What the lists find this matter by as it stands. */
export function listedBy(matter: Matter): Listed {
  const open = OPEN.includes(matter.status);
  const stuck = stuckBy(matter).length > 0;
  const states: readonly ListState[] = open ? (stuck ? ['open', 'stuck'] : ['open']) : ['over'];
  const narrowings: readonly Narrowing[] = [
    {},
    { group: matter.category.slice(0, 2) },
    { nature: matter.nature },
  ];
  const tokens = states.flatMap((state) =>
    scopesOf(matter, open).flatMap((scope) =>
      narrowings.map((narrowing) => tokenFor(state, scope, narrowing)),
    ),
  );
  const mark = markOf(open ? matter.status : howEnded(matter), matter.severity, matter.source);
  return { ...(open ? { work: tokens } : { past: tokens }), mark };
}

function scopesOf(matter: Matter, open: boolean): Scope[] {
  const { place, town, audience, assignee, lastBy } = matter;
  const restricted = audience === 'restricted';
  const holder = (open ? matter.holder : matter.answerer)?.id;
  const members = new Set([assignee, lastBy].flatMap((member) => member ?? []));
  return [
    ...place.path.map((unit): Scope => ({ kind: 'place', place: unit, restricted })),
    ...(holder === undefined
      ? []
      : [
          { kind: 'holder', holder } as const,
          ...place.path
            .filter((unit) => unit !== town)
            .map((unit): Scope => ({ kind: 'holderAt', holder, place: unit, restricted })),
        ]),
    ...[...members].map((member): Scope => ({ kind: 'member', member })),
  ];
}
