/** The page of a grid's chief as it is read aloud: who answers, on which telephone, and whom else to ask. Pure. */
import { ROLE_WORDS } from '@gelin/domain/phone';
import { fullName } from '../../../store/home-card';
import { answeringOf } from '../../../words/answering';
import { digitsAloud, sentences } from '../../../words/aloud';
import { CHIEF_SAYS as says, CHIEF_WORDS as w } from '../words/chief';
import type { ChiefPage } from './chief.view';

export function aloudOf(page: ChiefPage): string {
  const { office, above, supervision, duties } = page;
  const { post, phone, note } = answeringOf(page);
  return sentences(
    fullName(page),
    post && says.aloudWho(ROLE_WORDS[post.role], post.name),
    note,
    phone ? says.aloudPhone(digitsAloud(phone)) : w.noPhone,
    office?.hours && `${w.hours}：${[office.address, office.hours].filter(Boolean).join('，')}`,
    duties.length > 0 && `${w.duties}：${duties.join('；')}`,
    ...above.map((one) =>
      says.aloudAbove(`${one.unitName}${ROLE_WORDS[one.role]}`, one.name, digitsAloud(one.phone ?? '')),
    ),
    supervision && `${w.supervision}，${digitsAloud(supervision)}`,
  );
}
