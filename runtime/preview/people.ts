/** Who may hold a phone when nobody was named: one visitor, so that a project can be looked at alone. */
import type { Person } from './manifest.ts';

export const VISITOR: Person = { id: 'visitor', openid: 'openid-visitor', name: '访客', post: '', where: '' };
