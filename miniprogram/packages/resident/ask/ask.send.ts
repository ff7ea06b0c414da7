/** What goes out when somebody asks to have something done: the words as the holder reads them, the visit, whom to call. Pure. */
import { visitText } from '@gelin/domain/phone';
import type { Asking } from '../../../store/asking';
import type { Service } from '../../../store/services';
import type { ChosenPlace } from '../../../store/place-choice';
import type { Report } from '../../../store/submitting';
import type { w } from '../words/services';
import { says } from '../words/services';

/** What is still missing, by field; nothing where it can go. */
export type Lacking = keyof typeof w.lack;

/** The first thing that is missing: a visit needs a day, a door, a name and a telephone. */
export function lacking({ athome, on, part, spot, name, phone }: Asking): Lacking | undefined {
  if (athome === undefined) return 'athome';
  if (!athome) return undefined;
  if (!on) return 'on';
  if (!part) return 'part';
  if (!spot.trim()) return 'spot';
  if (!name.trim()) return 'name';
  return phone.trim() ? undefined : 'phone';
}

/** The words, a line each. */
export function askingText({ name: service }: Pick<Service, 'name'>, asking: Asking): string {
  const { athome, on, part, spot, more } = asking;
  return [
    says.want(service),
    ...(athome && on && part ? [says.visit(visitText({ on, part }))] : []),
    ...(spot.trim() ? [says.livesAt(spot.trim())] : []),
    ...(more.trim() ? [more.trim()] : []),
  ].join('\n');
}

/** The whole of it: known to whoever does it, and to nobody else. */
export function askingReport(service: Service, asking: Asking, home: ChosenPlace | undefined): Report {
  const { key, athome, on, part, place, spot, name, phone } = asking;
  const { unit, position } = place ?? home ?? {};
  const contact = { ...(name.trim() && { name: name.trim() }), ...(phone.trim() && { phone: phone.trim() }) };
  return {
    key,
    text: askingText(service, asking),
    photos: [],
    place: {
      ...(unit && { unit }),
      ...(spot.trim() && { words: spot.trim() }),
      ...(position && { position: [...position] }),
    },
    identity: 'named',
    service: service.key,
    ...(Object.keys(contact).length > 0 && { contact }),
    ...(athome && on && part && { visit: { on, part } }),
  };
}
