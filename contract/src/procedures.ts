/** Every call there is, by cloud function: what goes in (schemas) and what comes out (types). */
import type { z } from 'zod';
import { group, type GroupOutputs } from './group.ts';
import { matter, type MatterOutputs } from './matter.ts';
import { office, type OfficeOutputs } from './office.ts';
import { people, type PeopleOutputs } from './people.ts';
import { town, type TownOutputs } from './town.ts';
import { work, type WorkOutputs } from './work.ts';

interface Outputs {
  people: PeopleOutputs;
  town: TownOutputs;
  matter: MatterOutputs;
  group: GroupOutputs;
  office: OfficeOutputs;
  work: WorkOutputs;
}

/** What goes in, by cloud function and procedure. */
export const SCHEMAS = { people, town, matter, group, office, work } satisfies Record<keyof Outputs, object>;

type Pairs<Schemas, Outputs> = {
  [P in keyof Schemas & keyof Outputs & string]: {
    input: Schemas[P] extends z.ZodType ? z.input<Schemas[P]> : never;
    output: Outputs[P];
  };
};

/** `Procedures['matter']['submit']['input']` and so on. */
export type Procedures = { [F in keyof Outputs]: Pairs<(typeof SCHEMAS)[F], Outputs[F]> };
