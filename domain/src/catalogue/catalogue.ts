/** The catalogue that ships: every group and leaf, in the order a person reads them. A town may bring its own of the same shape. */
import type { Category, CategoryGroup } from './category.ts';
import { cityscape } from './groups/cityscape.ts';
import { conduct } from './groups/conduct.ts';
import { countryside } from './groups/countryside.ts';
import { disputes } from './groups/disputes.ts';
import { education } from './groups/education.ts';
import { hazards } from './groups/hazards.ts';
import { health } from './groups/health.ts';
import { housing } from './groups/housing.ts';
import { labour } from './groups/labour.ts';
import { market } from './groups/market.ts';
import { planning } from './groups/planning.ts';
import { pollution } from './groups/pollution.ts';
import { roads } from './groups/roads.ts';
import { safety } from './groups/safety.ts';
import { traffic } from './groups/traffic.ts';
import { utilities } from './groups/utilities.ts';
import { voices } from './groups/voices.ts';
import { welfare } from './groups/welfare.ts';

const SHIPPED = [
  cityscape,
  roads,
  utilities,
  housing,
  planning,
  traffic,
  pollution,
  hazards,
  disputes,
  labour,
  welfare,
  education,
  health,
  market,
  countryside,
  safety,
  conduct,
  voices,
];

/** The first level, in the order in which a person reads it. */
export const GROUPS: readonly CategoryGroup[] = SHIPPED.map((each) => each.group);

/** Every leaf, by group and then by code. */
export const CATEGORIES: readonly Category[] = SHIPPED.flatMap((each) => each.leaves);

/** The leaf for what fits nowhere else; a town that renames it keeps the code. */
export const CATCH_ALL = '1804';
