/** Which limit a matter has: what is urgent its own; else by category first, then by nature. */
import type { Limits, Span } from '../catalogue/category.ts';
import { categoryOf } from '../catalogue/filing.ts';
import type { Nature, Severity } from '../matter/kinds.ts';
import type { Settings } from '../settings/settings.ts';
import type { Ticket } from '../ticket/ticket.ts';

/** What a limit depends on. */
export interface Limited {
  readonly category: string;
  readonly nature: Nature;
  readonly severity: Severity;
  /** Another hotline's own limit holds where it is shorter. */
  readonly ticket?: Ticket | undefined;
  readonly reopenings?: number | undefined;
}

/** What limits apply to a matter of this category, nature and severity. */
export function limitsFor(matter: Limited, settings: Settings): Required<Limits> {
  const { accept, handle, byNature, urgent } = settings.limits;
  if (matter.severity === 'urgent') return urgent;
  const own = categoryOf(matter.category, settings)?.limits;
  return { accept: own?.accept ?? accept, handle: own?.handle ?? byNature[matter.nature] ?? handle };
}

/**
 * The limit of a stage. Verifying takes the same time for everything, and so does signing for but for what is urgent, which
 * runs on the wall clock from its beginning to its end: it is signed for as fast as it is accepted.
 */
export function spanOf(
  stage: 'accept' | 'handle' | 'sign' | 'verify',
  matter: Limited,
  settings: Settings,
): Span {
  if (stage === 'verify') return settings.limits.verify;
  if (stage === 'sign' && matter.severity !== 'urgent') return settings.limits.sign;
  return limitsFor(matter, settings)[stage === 'sign' ? 'accept' : stage];
}
