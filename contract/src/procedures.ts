/** Every call there is, by cloud function: what goes in (schemas) and what comes out (types). */
import type { z } from 'zod';
import type { group, GroupOutputs } from './group.ts';
import type { matter, MatterOutputs } from './matter.ts';
import type { office, OfficeOutputs } from './office.ts';
import type { people, PeopleOutputs } from './people.ts';
import type { town, TownOutputs } from './town.ts';

type Pairs<Schemas, Outputs> = {
  [P in keyof Schemas & keyof Outputs & string]: {
    input: Schemas[P] extends z.ZodType ? z.input<Schemas[P]> : never;
    output: Outputs[P];
  };
};

/** `Procedures['matter']['submit']['input']` and so on. */
export interface Procedures {
  people: Pairs<typeof people, PeopleOutputs>;
  town: Pairs<typeof town, TownOutputs>;
  matter: Pairs<typeof matter, MatterOutputs>;
  group: Pairs<typeof group, GroupOutputs>;
  office: Pairs<typeof office, OfficeOutputs>;
}
