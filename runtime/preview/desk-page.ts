/** The desk: up to four phones side by side, each with its person, width, type size and network. */
import { escapeHtml } from './escape.ts';
import type { Person } from './manifest.ts';

export interface Desk {
  people: Person[];
  cloud: boolean;
  title: string;
}

/** The desk's HTML. */
export function deskPage(desk: Desk): string {
  return `<!doctype html><title>${escapeHtml(desk.title)}</title>${desk.people.map((one) => `<iframe src="/phone?as=${one.id}" width="375" height="760"></iframe>`).join('')}`;
}
