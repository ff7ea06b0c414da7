/**
 * The fields of WeCom's `template_card`, kind `text_notice`, as document 91770 has them. Lengths it only advises
 * (WeCom cuts what is longer) are refused here too, so that a card that would be cut shows in a test.
 */
import { z } from 'zod';

const upTo = (most: number) =>
  z.string().refine((text) => [...text].length <= most, `exceed max length ${most}`);

/** 1 opens an address, 2 a mini-program. */
const jump = z.union(
  [
    z.object({ type: z.literal(1), url: z.string().min(1) }),
    z.object({ type: z.literal(2), appid: z.string().min(1), pagepath: z.string().optional() }),
  ],
  'needs type 1 and url, or type 2 and appid',
);

const card = z
  .object({
    card_type: z.literal('text_notice'),
    source: z
      .object({ icon_url: z.string(), desc: upTo(13), desc_color: z.number().int().min(0).max(3) })
      .partial()
      .optional(),
    main_title: z.object({ title: upTo(26), desc: upTo(30) }).partial(),
    emphasis_content: z
      .object({ title: upTo(10), desc: upTo(15) })
      .partial()
      .optional(),
    quote_area: z.record(z.string(), z.unknown()).optional(),
    sub_title_text: upTo(112).optional(),
    horizontal_content_list: z
      .array(z.object({ keyname: upTo(5).min(1), value: upTo(26).optional(), url: z.string().optional() }))
      .max(6)
      .optional(),
    jump_list: z
      .array(z.object({ title: upTo(13).min(1) }))
      .max(3)
      .optional(),
    card_action: jump,
  })
  .refine(
    ({ main_title, sub_title_text }) => Boolean(main_title.title ?? sub_title_text),
    'main_title.title or sub_title_text is needed',
  );

/** What WeCom would have against this card, or `undefined`. */
export function cardFault(given: unknown): string | undefined {
  const found = card.safeParse(given);
  if (found.success) return undefined;
  const [issue] = found.error.issues;
  return `template_card.${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim();
}
