/** Categories, severities, amounts of time and templates that a step can begin with. */
import {
  callingTimes,
  categoryChoices,
  categoryOf,
  dateOf,
  dayWords,
  filledIn,
  latestOrder,
  limitsFor,
  momentWords,
  namingOf,
  SEVERITIES,
  suggestCategory,
  templatesFor,
  type Severity,
} from '@gelin/domain';
import type { CategoryGroupChoice, StepChoices } from '@gelin/contract/choices';
import { accepts, type Choosing } from './choosing.ts';

/** What the first group is called: what the words of the matter sound like. */
const LIKELY = '看着像';
const DAY = 24 * 3_600_000;
/** As many days as a list still shows with one thumb. */
const MOST_DAYS = 31;

/** The likely categories, then every group; never the one it has. */
export function categoriesFor({ matter, directory: { settings } }: Choosing): CategoryGroupChoice[] {
  const likely = suggestCategory(matter.text, settings.catalogue.categories).flatMap(
    ({ code }) => categoryOf(code, settings) ?? [],
  );
  const groups = [{ name: LIKELY, leaves: likely }, ...categoryChoices(settings)];
  return groups
    .map(({ name, leaves }) => ({
      name,
      leaves: leaves
        .filter(({ code }) => code !== matter.category)
        .map((leaf) => ({ code: leaf.code, name: leaf.name })),
    }))
    .filter(({ leaves }) => leaves.length > 0);
}

/** The severities above, or below, the one it has. */
export function severitiesFor(action: 'raiseSeverity' | 'lowerSeverity', choosing: Choosing): Severity[] {
  return SEVERITIES.filter((severity) =>
    action === 'raiseSeverity'
      ? accepts({ action, content: { severity } }, choosing)
      : accepts({ action, content: { severity, reason: '' } }, choosing),
  );
}

/** The town's templates for a matter of this kind, filled in. */
export function templatesOf({ matter, directory, now }: Choosing): Pick<StepChoices, 'templates'> {
  const naming = namingOf(directory);
  const fitting = templatesFor(matter.category, directory.settings.templates);
  return {
    templates: fitting.map(({ title, text }) => ({ title, text: filledIn(text, matter, naming, now) })),
  };
}

/** The days by which something can be ordered to be put right: from today on. */
export function daysFor({ matter, now }: Choosing): Pick<StepChoices, 'days'> {
  const latest = latestOrder(matter, now);
  const days: { day: string; words: string }[] = [];
  for (let at = now; dateOf(at) <= latest && days.length < MOST_DAYS; at += DAY)
    days.push({ day: dateOf(at), words: dayWords(at, now) });
  return { days };
}

/** When departments can be called, in words. */
export function callingFor({ now }: Choosing): Pick<StepChoices, 'times'> {
  return { times: callingTimes(now).map((at) => ({ at, words: momentWords(at, now) })) };
}

/** The most working days that it may stand, by why. */
export function pausesFor({ directory: { settings } }: Choosing): Pick<StepChoices, 'pauses'> {
  const { reporter, others, season } = settings.limits.suspend;
  return { pauses: { reporter, others, season } };
}

/** What can still be asked for: a stop while there may be one more, a longer limit while there was none. */
export function timesFor(choosing: Choosing): Pick<StepChoices, 'pauses' | 'longer'> {
  const { extended, suspensions = 0 } = choosing.matter;
  const { times } = choosing.directory.settings.limits.suspend;
  return {
    ...(suspensions < times && pausesFor(choosing)),
    ...(!extended && longerFor(choosing)),
  };
}

/** The most by which its limit may grow: its own length once more. */
export function longerFor({ matter, directory }: Choosing): Pick<StepChoices, 'longer'> {
  const [[measure, most] = []] = Object.entries(limitsFor(matter, directory.settings).handle);
  if (measure === undefined || most === undefined) return {};
  return { longer: { most, measure: measure as NonNullable<StepChoices['longer']>['measure'] } };
}
