/** Registers the project with glass-easel: configuration, templates, scripts, each in its own environment. */
import * as glassEasel from 'glass-easel';
import { MiniProgramEnv, type AssociatedBackend, type CodeSpace } from 'glass-easel-miniprogram-adapter';
import type { Manifest } from '../../manifest.ts';
import { registerElements } from '../elements/all.ts';
import { PhoneBackend } from './backend.ts';
import { BuiltInBehaviors } from './behaviors.ts';
import { guarded } from './errors.ts';
import { readyBehavior } from './ready.ts';
import { hookTemplate } from './template-hooks.ts';

/** What the compiled bundle leaves on the window. */
export interface Scripts {
  app: () => unknown;
  components: [string, () => unknown][];
}

type Templates = Record<string, Parameters<typeof hookTemplate>[0]>;

export interface Registered {
  space: CodeSpace;
  backend: AssociatedBackend;
}

/** Makes the code space of a project; nothing of the project has run yet. */
export function createSpace(): Registered & { env: MiniProgramEnv } {
  const env = new MiniProgramEnv();
  const space = env.createCodeSpace('main', true);
  const backend = env.associateBackend(new PhoneBackend() as unknown as glassEasel.GeneralBackendContext);
  registerElements(new glassEasel.ComponentSpace(), space.getComponentSpace());
  return { env, space, backend };
}

type Define = (definition?: object) => unknown;

/** Registers all components; a script that throws is reported and the rest goes on. */
export function registerProject(
  space: CodeSpace,
  manifest: Manifest,
  templates: Templates,
  scripts: Scripts,
): void {
  const behaviors = new BuiltInBehaviors(space);
  space.setOverallBehavior(readyBehavior(space.getComponentSpace()));
  for (const { id, scope, config } of manifest.components) {
    space.addComponentStaticConfig(id, config);
    space.addStyleSheet(id, undefined, scope || undefined);
    const template = templates[id];
    if (template) {
      const content = hookTemplate(template);
      space.addCompiledTemplate(id, { groupList: templates, content } as unknown as Parameters<
        CodeSpace['addCompiledTemplate']
      >[1]);
    }
  }
  const globals = window as unknown as Record<'Page' | 'Component' | 'Behavior', Define>;
  for (const [id, run] of scripts.components) {
    guarded(id, () =>
      space.globalComponentEnv(window, id, () => {
        const { Page, Component, Behavior } = globals;
        const resolved =
          (define: Define): Define =>
          (definition) =>
            define(definition && behaviors.resolve(definition));
        globals.Page = resolved(Page);
        globals.Component = resolved(Component);
        globals.Behavior = Object.assign(resolved(Behavior), {
          trait: (Behavior as unknown as { trait: unknown }).trait,
        });
        run();
      }),
    );
  }
}
