/** A report that could not go out as it was: back into the draft, to be changed and sent again. */
import { keepDraft } from '../../store/draft';
import { outgoing, takeBack } from '../../store/outgoing';

/** Opens the report page with it. One that only waits for a network stays where it is. */
export function rewrite(key: string): void {
  if (!outgoing().some((one) => one.key === key && one.failure)) return;
  const taken = takeBack(key);
  if (!taken) return;
  const { text, photos, unsent, place, said } = taken;
  const { unit, words = '' } = place;
  const where = unit && { place: { unit, name: words || unit } };
  keepDraft({ key, text, photos, unsent, spot: words, ...where, ...(said && { said }) });
  wx.navigateTo({ url: `/pages/report/report${said ? `?said=${said.group},${said.message}` : ''}` });
}
