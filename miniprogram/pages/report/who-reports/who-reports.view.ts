/** As whom somebody reports, each way with what it means, and how to reach them. Pure. */
import { IDENTITY_WORDS, type Identity } from '@gelin/domain/phone';
import type { Contact } from '../../../store/contact';
import { REPORT_WORDS as w } from '../../../words/report';

/** The identity that counts: the one picked where it is allowed here, else 保密. Whoever picked 匿名 never stands there as anything else unasked. */
export function identityOf(picked: Identity | undefined, allowed: readonly Identity[]): Identity {
  return picked && (picked === 'anonymous' || allowed.includes(picked)) ? picked : 'confidential';
}

export interface Who {
  readonly identity: Identity;
  readonly allowed: readonly Identity[];
  readonly behalf: boolean;
  readonly contact: Contact;
  readonly remember: boolean;
}

/** The card as drawn. */
export function whoCard({ identity, allowed, behalf, contact, remember }: Who) {
  return {
    choices: allowed.map((one) => ({
      identity: one,
      name: IDENTITY_WORDS[one],
      means: w.identities[one],
      on: one === identity,
    })),
    reachable: identity !== 'anonymous',
    title: behalf ? w.behalfContact : w.contact,
    nameLabel: behalf ? w.behalfName : w.name,
    phoneLabel: behalf ? w.behalfPhone : w.phone,
    name: contact.name ?? '',
    phone: contact.phone ?? '',
    // Whom one reports for is nobody's to keep on one's own phone.
    canRemember: !behalf,
    remember,
  };
}
