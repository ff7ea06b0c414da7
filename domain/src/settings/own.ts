/** What a town stores of its settings: the sections it decides differently. The rest is as it ships. */
import { changesBetween, type Plain } from './changes.ts';
import type { Settings } from './settings.ts';
import { SHIPPED } from './shipped.ts';

export type OwnSettings = Partial<Settings>;

/** Sections whose fields are fixed: one that a later version has brought is as it ships. */
const FIXED = [
  'limits',
  'calendar',
  'groups',
  'notices',
  'roster',
  'retention',
  'patrols',
  'papers',
  'assessment',
  'summaries',
] as const;

/** The town's own sections over those that ship. Categories that a later version has brought stand at the end. */
export function settingsOver(own: OwnSettings): Settings {
  const fixed = FIXED.map((section) => [section, { ...SHIPPED[section], ...own[section] }]);
  return {
    ...SHIPPED,
    ...own,
    ...(Object.fromEntries(fixed) as OwnSettings),
    ...(own.groups && { groups: groupsOver(own.groups) }),
    catalogue: own.catalogue ? catalogueOver(own.catalogue) : SHIPPED.catalogue,
  };
}

/** A reason to rise that a later version has brought is as it ships. */
function groupsOver(own: Settings['groups']): Settings['groups'] {
  return { ...SHIPPED.groups, ...own, rises: { ...SHIPPED.groups.rises, ...own.rises } };
}

function catalogueOver({ groups, categories }: Settings['catalogue']): Settings['catalogue'] {
  return {
    groups: withMissing(groups, SHIPPED.catalogue.groups),
    categories: withMissing(categories, SHIPPED.catalogue.categories),
  };
}

function withMissing<T extends { readonly code: string }>(own: readonly T[], shipped: readonly T[]): T[] {
  const there = new Set(own.map(({ code }) => code));
  return [...own, ...shipped.filter(({ code }) => !there.has(code))];
}

/** The sections that differ from those that ship, in whatever order their fields are written. */
export function ownSections(settings: Settings): OwnSettings {
  const differs = (section: keyof Settings) =>
    changesBetween(plain(SHIPPED[section]), plain(settings[section])).length > 0;
  const own = (Object.keys(SHIPPED) as (keyof Settings)[]).filter(differs);
  return Object.fromEntries(own.map((section) => [section, settings[section]]));
}

/** Settings hold nothing but plain values; their interfaces cannot say so. */
const plain = (section: Settings[keyof Settings]) => section as unknown as Plain;
