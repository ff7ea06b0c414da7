/** What stands on 工作台 for whom: the one list of the ways into a member's work. Pure. */
import type { Role } from '@gelin/domain/phone';
import type { Me } from '../../../store/session';
import type { entries } from '../words/desk';

type Member = NonNullable<Me['member']>;

export const SECTIONS = ['work', 'place', 'centre', 'papers', 'town'] as const;
export type SectionKey = (typeof SECTIONS)[number];

export interface DeskEntry {
  readonly key: keyof typeof entries;
  readonly section: SectionKey;
  readonly icon: string;
  readonly url: string;
  /** Whose desk it stands on. */
  readonly isFor: (member: Member) => boolean;
}

const everybody = () => true;
const holding =
  (...roles: readonly Role[]) =>
  ({ posts }: Member): boolean =>
    posts.some(({ role }) => roles.includes(role));

export const GRID: readonly Role[] = ['gridWorker', 'gridChief'];
export const VILLAGE: readonly Role[] = ['villageLead', 'villageClerk'];
export const CENTRE: readonly Role[] = ['centreDirector', 'dispatcher'];
export const OFFICES: readonly Role[] = ['liaison', 'handler'];
/** Whose desks are counted: whoever administers the town sees no matters, and hence no figures of them. */
export const COUNTED: readonly Role[] = [
  ...GRID,
  ...VILLAGE,
  ...CENTRE,
  ...OFFICES,
  'villageContact',
  'supervisor',
  'clerk',
];

const entry = (
  section: SectionKey,
  key: DeskEntry['key'],
  icon: string,
  url: string,
  isFor: DeskEntry['isFor'] = everybody,
): DeskEntry => ({ key, section, icon, url: `/packages/${url}`, isFor });

/* prettier-ignore */
export const ENTRIES: readonly DeskEntry[] = [
  entry('work', 'today', 'calendar', 'desk/today/today', holding(...GRID)),
  entry('work', 'todo', 'task-checked', 'member/todo/todo'),
  entry('work', 'matters', 'view-list', 'desk/matters/matters'),
  entry('work', 'notices', 'notification', 'desk/notices/notices'),
  entry('work', 'groups', 'chat', 'member/groups/groups', ({ groups }) => groups.length > 0),
  entry('work', 'away', 'calendar', 'desk/away/away', holding(...GRID, ...VILLAGE, ...CENTRE, ...OFFICES)),
  entry('work', 'tasks', 'assignment', 'desk/tasks/tasks', holding(...GRID, ...VILLAGE, ...CENTRE)),
  entry('work', 'patrol', 'map-checked', 'desk/patrol/patrol', holding(...GRID, ...VILLAGE)),
  entry('work', 'inspections', 'verify', 'desk/inspections/inspections', holding(...GRID, ...VILLAGE, ...CENTRE)),
  entry('work', 'figures', 'chart-bar', 'figures/figures/figures', ({ posts }) => posts.some(({ role }) => COUNTED.includes(role))),
  entry('work', 'board', 'dashboard', 'figures/board/board', ({ posts }) => posts.some(({ role }) => COUNTED.includes(role) && !GRID.includes(role))),
  entry('work', 'assessment', 'verify', 'figures/assessment/assessment', holding(...GRID, ...VILLAGE, ...CENTRE, ...OFFICES, 'supervisor', 'clerk')),
  entry('place', 'village', 'home', 'desk/village/village', holding(...VILLAGE, ...CENTRE)),
  entry('place', 'meetings', 'usergroup-add', 'desk/meetings/meetings', holding(...VILLAGE)),
  entry('place', 'patrols', 'root-list', 'desk/patrols/patrols', holding(...GRID, ...VILLAGE, ...CENTRE)),
  entry('place', 'publicities', 'sound', 'desk/publicities/publicities', ({ posts }) => posts.some(({ role }) => role !== 'informant')),
  entry('place', 'informants', 'usergroup', 'member/informants/informants', holding(...GRID, ...VILLAGE)),
  entry('place', 'published', 'notification', 'member/published/published', ({ publishes }) => publishes === true),
  entry('centre', 'triage', 'fork', 'desk/triage/triage', holding(...CENTRE, 'supervisor')),
  { ...entry('centre', 'entry', 'call', '', holding(...CENTRE, ...VILLAGE)), url: '/pages/report/report?came=phone' },
  entry('centre', 'tickets', 'file-import', 'office/tickets/tickets', holding(...CENTRE, 'clerk')),
  entry('centre', 'checks', 'check-circle', 'desk/checks/checks', holding(...CENTRE)),
  entry('centre', 'supervised', 'error-circle', 'desk/list/list?which=supervised', holding(...CENTRE, 'supervisor')),
  entry('centre', 'releasable', 'browse', 'desk/list/list?which=releasable', holding(...CENTRE)),
  entry('centre', 'releaseMonth', 'browse', 'resident/release-month/release-month', holding(...CENTRE)),
  entry('centre', 'duty', 'calendar', 'desk/duty/duty', holding(...CENTRE, 'clerk', 'supervisor')),
  entry('centre', 'calls', 'notification', 'desk/calls/calls', holding(...CENTRE)),
  entry('papers', 'ledger', 'table', 'office/ledger/ledger', ({ ledgers }) => ledgers),
  entry('papers', 'summary', 'file-paste', 'figures/summary/summary', ({ ledgers }) => ledgers),
  entry('papers', 'boards', 'qrcode', 'office/boards/boards', holding(...GRID, ...VILLAGE, ...CENTRE, 'clerk')),
  entry('place', 'codes', 'user-add', 'office/staff/staff', ({ administers, posts }) => !administers && posts.some(({ role }) => role === 'villageLead')),
  entry('town', 'lists', 'upload', 'office/lists/lists', ({ administers }) => administers),
  entry('town', 'staff', 'user-setting', 'office/staff/staff', ({ administers }) => administers),
  entry('town', 'settings', 'setting', 'office/settings/settings', ({ administers }) => administers),
  entry('town', 'robots', 'system-setting', 'office/robots/robots', ({ administers }) => administers),
];

/** The sections in the order of whoever looks: what only their post brings stands first. */
export function sectionsFor(member: Member): readonly SectionKey[] {
  const first = holding(...CENTRE, 'supervisor')(member)
    ? 'centre'
    : holding(...VILLAGE)(member)
      ? 'place'
      : 'work';
  return [first, ...SECTIONS.filter((key) => key !== first)];
}
