/** Changes and remarks of a settings file, a line each. */
import type { FileRemark, SettingsLogRow } from '@gelin/contract/town';
import { ROLE_WORDS, type Plain, type SettingsChange } from '@gelin/domain';

/** `settings.jsonc:12:5 limits.accept: …`, so that an editor can jump there. */
export function remarkLine(file: string, { line, column, path, reason }: FileRemark): string {
  return `${file}:${line}:${column} ${path === '' ? '' : `${path}: `}${reason}`;
}

export function changeLine({ path, before, after }: SettingsChange): string {
  return `  ${path.join('.')}: ${shown(before)} → ${shown(after)}`;
}

/** When, who, and what it led to. */
export function logLines({ version, at, by, changes }: SettingsLogRow): string[] {
  const when = new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
  return [
    `第 ${version} 版 ${when} ${ROLE_WORDS[by.role]} ${by.name}（${by.member}）`,
    ...changes.map(changeLine),
  ];
}

const LONGEST = 160;

function shown(value: Plain | undefined): string {
  if (value === undefined) return '（无）';
  const json = JSON.stringify(value);
  return json.length > LONGEST ? `${json.slice(0, LONGEST)}…` : json;
}
