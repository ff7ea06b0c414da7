/** Whom to ring for a place, and why that is not its chief. Pure. */
import type { Output } from '../api/call';

type Card = Pick<Output<'town', 'unit'>, 'chief' | 'standIn' | 'instead' | 'office'>;

export const ANSWERING_WORDS = {
  vacant: '网格长暂缺',
  standIn: '暂时由他负责',
  office: '值班电话',
} as const;

const away = (name: string, instead: string) => `${name}不在，找${instead}`;

/**
 * Who holds the place (`post`), whom to ring (`person`), on which number, and what is to be said of it. Whoever stands in and
 * has no number, nor an office that has one, is not the one who is rung: a number stands beside the name it belongs to.
 */
export function answeringOf({ chief, standIn, instead, office }: Card) {
  const { vacant, standIn: held, office: nobody } = ANSWERING_WORDS;
  const post = chief ?? standIn;
  const reached = instead?.phone || office?.phone || !post?.phone;
  const person = (reached && instead) || post;
  const leave = instead && post ? away(post.name, instead.name) : '';
  const lacks = chief ? '' : post && !instead ? `${vacant}，${held}` : vacant;
  return {
    post,
    person,
    name: person?.name ?? nobody,
    phone: person?.phone ?? office?.phone ?? '',
    note: [lacks, leave].filter(Boolean).join('，'),
  };
}
