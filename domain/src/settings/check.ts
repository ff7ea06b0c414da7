/** A town's settings as a whole: what the shape of the file cannot say. Nothing is taken over while anything is wrong. */
import { checkCatalogue } from '../catalogue/check.ts';
import { DUTIES } from '../catalogue/category.ts';
import type { Directory } from '../org/directory.ts';
import { checkAssessment } from './checks/assessment.ts';
import { checkInspections } from './checks/inspections.ts';
import { keptCategories, keptClosed, keptOffered } from './checks/kept.ts';
import { checkLedgers } from './checks/ledgers.ts';
import { checkPapers } from './checks/papers.ts';
import { checkDuties, checkRoster } from './checks/people.ts';
import { checkPatrols } from './checks/patrols.ts';
import { checkReporting } from './checks/reporting.ts';
import { checkSummaries } from './checks/summaries.ts';
import { checkServices } from './checks/services.ts';
import { checkTemplates } from './checks/templates.ts';
import { checkCalendar, checkGroups, checkLimits } from './checks/times.ts';
import type { Problem } from './problem.ts';
import type { Settings } from './settings.ts';

/** What settings are held against: who and what there is, and the settings that hold until now. */
export type Town = Pick<Directory, 'departments' | 'members' | 'units' | 'settings'>;

/**
 * Every problem with `settings` for this town; empty when they can hold. The shape (fields, bounds, dates, times) has
 * been checked before, by the contract's schema.
 */
export function checkSettings(settings: Settings, town: Town): Problem[] {
  return [
    ...checkCatalogue(settings.catalogue.groups, settings.catalogue.categories),
    ...keptCategories(settings, town.settings),
    ...keptClosed(settings),
    ...keptOffered(settings),
    ...checkLimits(settings.limits),
    ...checkCalendar(settings.calendar),
    ...checkDuties(settings.duties, town.departments),
    ...checkGroups(settings.groups),
    ...checkRoster(settings.roster, town),
    ...checkTemplates(settings.templates, settings.catalogue),
    ...checkReporting(settings),
    ...checkServices(settings),
    ...checkPatrols(settings),
    ...checkInspections(settings),
    ...checkPapers(settings),
    ...checkSummaries(settings),
    ...checkLedgers(settings),
    ...checkAssessment(settings),
  ];
}

/** What is allowed and yet likely to be an oversight: duties that nobody carries, nobody on the roster. */
export function adviceOn({ catalogue, duties, roster }: Settings): Problem[] {
  const carried = new Set(Object.values(duties).flat());
  const names = (duty: string) =>
    catalogue.categories.filter((category) => category.duty === duty).map(({ name }) => name);
  return [
    ...DUTIES.filter((duty) => !carried.has(duty) && names(duty).length > 0).map((duty) => ({
      path: ['duties'],
      reason: `职责 ${duty} 没有部门承担，${names(duty).slice(0, 3).join('、')}等类别由镇中心自行分派`,
    })),
    ...(roster.order.length === 0 ? [{ path: ['roster', 'order'], reason: '没有值班人员' }] : []),
  ];
}
