/** WXML to the functions glass-easel draws with, for the whole project in one group. */
import { TmplGroup } from 'glass-easel-template-compiler';
import { BUILT_IN_TAGS, TEMPLATE_TAGS } from '../builtins.ts';
import type { Component } from './components.ts';
import { CompileFailure } from './failure.ts';
import { readText } from './files.ts';
import { fileOf, type Places } from './paths.ts';
import { adaptWxs, collectWxs } from './scripting.ts';

interface ParseNote {
  isError: boolean;
  message: string;
  startLine: number;
}

export interface Templates {
  /** A JavaScript expression: the group of all generated templates by path. */
  code: string;
  problems: string[];
}

const OPENING = /<([a-zA-Z][\w-]*)/g;

function tagsOf(source: string): Set<string> {
  const bare = source
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<wxs\b[^>]*>[\s\S]*?<\/wxs>/g, '')
    .replace(/\{\{[\s\S]*?\}\}/g, '')
    .replace(/"[^"]*"|'[^']*'/g, '""');
  return new Set([...bare.matchAll(OPENING)].map((found) => found[1] ?? ''));
}

/** Compiles every template. @throws CompileFailure where WXML or WXS cannot be read */
export function compileTemplates(places: Places, components: Component[]): Templates {
  const group = new TmplGroup();
  const added = new Map<string, { tags: Set<string>; imports: string[] }>();
  const scripts = new Set<string>();
  const problems: string[] = [];

  const add = (id: string, askedBy: string): void => {
    if (added.has(id)) return;
    const file = `${fileOf(places, id)}.wxml`;
    const source = readText(file, askedBy);
    const fatal = (group.addTmpl(id, source) as ParseNote[]).find((note) => note.isError);
    if (fatal) throw new CompileFailure(file, fatal.message, fatal.startLine + 1);
    for (const name of group.getInlineScriptModuleNames(id) as string[]) {
      group.setInlineScript(id, name, adaptWxs(group.getInlineScript(id, name)));
    }
    const imports = group.getDirectDependencies(id) as string[];
    added.set(id, { tags: tagsOf(source), imports });
    for (const path of group.getScriptDependencies(id) as string[]) {
      for (const [wxs, code] of collectWxs(path, (name) => fileOf(places, name), file)) {
        if (scripts.has(wxs)) continue;
        scripts.add(wxs);
        group.addScript(wxs, code);
      }
    }
    for (const target of imports) add(target, file);
  };

  const reached = (id: string, seen = new Set<string>()): Set<string> => {
    if (!seen.has(id)) {
      seen.add(id);
      added.get(id)?.imports.forEach((target) => reached(target, seen));
    }
    return seen;
  };

  for (const component of components) {
    if (!component.template) continue;
    add(component.id, component.base);
    for (const id of reached(component.id)) {
      for (const tag of added.get(id)?.tags ?? []) {
        if (BUILT_IN_TAGS.has(tag) || TEMPLATE_TAGS.has(tag) || component.tags.has(tag)) continue;
        if (id !== component.id || id.startsWith('miniprogram_npm/')) continue;
        problems.push(`${id}.wxml: <${tag}> is neither built in nor named in usingComponents`);
      }
    }
  }
  const code = group.getTmplGenObjectGroups();
  group.free();
  return { code, problems };
}
