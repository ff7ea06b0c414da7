/**
 * TDesign's icons, without its server. Each release of its font numbers the glyphs anew, and the one that can be
 * installed is not the one that the components' sheet was numbered for: so icons are found by name, not by number.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'postcss';

const PACKAGE = 'tdesign-icons-web-components/lib/iconfont';
const GLYPH = /<glyph\s+glyph-name="([^"]+)"\s+unicode="&#(x?)([0-9a-fA-F]+);"/g;
const ICON = /\.t-icon-([\w-]+)::?before$/;

/** A file of the icon font in these `node_modules`, or `undefined` where it is not installed. */
export function iconFontFile(name: 't.woff' | 't.svg', modules: readonly string[]): string | undefined {
  return modules.map((dir) => path.join(dir, PACKAGE, name)).find((file) => existsSync(file));
}

/** The number of each icon in the installed font, by name; empty where it is not installed. */
export function iconNumbers(modules: readonly string[]): ReadonlyMap<string, string> {
  const file = iconFontFile('t.svg', modules);
  if (!file) return new Map();
  const glyphs = readFileSync(file, 'utf8').matchAll(GLYPH);
  return new Map(
    [...glyphs].map(([, name = '', hex, number = '']) => [name, hex ? number : Number(number).toString(16)]),
  );
}

/** Numbers every icon of a sheet as the installed font does; an icon that the font lacks is drawn as a dot. */
export function renumberIcons(sheet: Root, numbers: ReadonlyMap<string, string>): void {
  if (numbers.size === 0) return;
  sheet.walkRules(ICON, (rule) => {
    const name = ICON.exec(rule.selector)?.[1] ?? '';
    rule.walkDecls('content', (decl) => {
      const number = numbers.get(name);
      decl.value = number ? `"\\${number}"` : '"·"';
    });
  });
}
