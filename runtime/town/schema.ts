/** What a town's files may say: its own lists, as an office would write them down. */
import * as z from 'zod';
import { DUTIES, ROLES } from '@gelin/domain';

const words = (most: number) => z.string().trim().min(1).max(most);
const id = z.string().regex(/^[A-Za-z0-9_.:-]{1,64}$/, 'an id has letters, digits and _ . : - only');
const phone = z.string().regex(/^[0-9][0-9-]{5,15}$/, 'a phone number has digits and hyphens only');
const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

const ring = z
  .array(position)
  .min(4)
  .refine((points) => String(points[0]) === String(points.at(-1)), 'a ring ends where it starts');
const boundary = z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) });

const doors = z
  .strictObject({
    from: z.int().min(1).max(99_999),
    to: z.int().min(1).max(99_999),
    parity: z.enum(['odd', 'even']).exactOptional(),
  })
  .refine(({ from, to }) => from <= to, 'doors run from the lower number to the higher');

/** One letter would be found in every second message, so a name has two at least. */
const landmark = z.strictObject({
  name: words(40).min(2),
  aliases: z.array(words(40).min(2)).exactOptional(),
  doors: doors.exactOptional(),
});

const unit = {
  id,
  name: words(40),
  bounds: words(200).exactOptional(),
  office: z
    .strictObject({
      address: words(100).exactOptional(),
      hours: words(100).exactOptional(),
      phone: phone.exactOptional(),
    })
    .exactOptional(),
  boundary: boundary.exactOptional(),
  landmarks: z.array(landmark).default([]),
};

const grid = z.strictObject({ ...unit, kind: z.enum(['territorial', 'special']).default('territorial') });
export type GridEntry = z.infer<typeof grid>;

/** `villages/<name>.json`: a village and the grids in it. */
export const villageFile = z.strictObject({ ...unit, grids: z.array(grid).min(1) });

/**
 * `town.json`: the town itself, its villages in the order it lists them, the grids whose chief's post is known to be
 * vacant, whose phones the desk shows first, who takes turns on duty at the centre, and the supervision phone (监督电话).
 */
export const townFile = z.strictObject({
  ...unit,
  villages: z.array(id).min(1),
  vacant: z.array(id).default([]),
  desk: z.array(id).default([]),
  duty: z.array(id).default([]),
  supervision: phone.exactOptional(),
});

/** `departments.json`. */
export const departmentsFile = z.array(
  z.strictObject({
    id,
    name: words(40),
    kind: z.enum(['own', 'stationed']),
    duties: z.array(z.enum(DUTIES)),
    phone: phone.exactOptional(),
  }),
);

const post = z.strictObject({ role: z.enum(ROLES), unit: id, department: id.exactOptional() });
export type PostEntry = z.infer<typeof post>;

/** `members/<any>.json`: who holds which posts; a post's path comes from its unit. */
export const membersFile = z.array(
  z.strictObject({
    id,
    name: words(20),
    phone: phone.exactOptional(),
    /** A small PNG written out: the demo town has no storage before it runs. */
    avatar: words(2_000).exactOptional(),
    posts: z.array(post).min(1),
  }),
);

/** `residents.json`: people with an account and nothing else. Their names are for the desk and are stored nowhere. */
export const residentsFile = z.array(z.strictObject({ id, name: words(20), where: words(40) }));
