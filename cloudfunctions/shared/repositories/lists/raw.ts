/** A town as it is stored, with the marks that lists have left, and as it holds this moment. */
import type { Directory } from '@gelin/domain';
import type { Stored } from '../../cloudbase.ts';
import { Refusal } from '../../failures.ts';
import {
  all,
  departmentFrom,
  memberFrom,
  townId,
  unitFrom,
  type DepartmentFields,
  type UnitFields,
} from '../directory.ts';
import type { MemberDocument } from '../members.ts';
import { settingsOf, type VersionedSettings } from '../settings.ts';
import { standing, standingMember, type StagedWhole } from '../staged.ts';

type UnitDocument = Stored<UnitFields & StagedWhole<UnitFields>>;
type DepartmentDocument = Stored<DepartmentFields & StagedWhole<DepartmentFields>>;

/** Everything as it is stored, marks and all. */
export interface RawTown {
  readonly units: readonly UnitDocument[];
  readonly departments: readonly DepartmentDocument[];
  readonly members: readonly MemberDocument[];
  readonly own: VersionedSettings;
}

export const COLLECTIONS = ['units', 'departments', 'members'] as const;
export type ListCollection = (typeof COLLECTIONS)[number];

export async function rawTown(): Promise<RawTown> {
  const town = townId();
  const [units, departments, members, own] = await Promise.all([
    all<UnitDocument>('units', town),
    all<DepartmentDocument>('departments', town),
    all<MemberDocument>('members', town),
    settingsOf(town),
  ]);
  return { units, departments, members, own };
}

/** The town as it holds this moment. @throws Refusal townNotFounded */
export function directoryOf({ units, departments, members, own }: RawTown): Directory {
  const standingUnits = units.flatMap((unit) => standing(unit, own.applied) ?? []).map(unitFrom);
  const town = standingUnits.find(({ id }) => id === townId());
  if (!town) throw new Refusal('townNotFounded');
  return {
    town,
    units: standingUnits,
    departments: departments.flatMap((one) => standing(one, own.applied) ?? []).map(departmentFrom),
    members: members.flatMap((one) => standingMember(one, own.applied) ?? []).map(memberFrom),
    settings: own.settings,
  };
}
