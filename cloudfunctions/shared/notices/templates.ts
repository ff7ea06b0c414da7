/** The templates for subscription messages that a town was granted. */

export interface Templates {
  /** For those who work. */
  readonly work: string;
  /** For those who reported. */
  readonly reporter: string;
}

/** Both, from the function's environment variables; `undefined` where the town has none. */
export function templatesSetUp(env: NodeJS.ProcessEnv = process.env): Templates | undefined {
  const { GELIN_TEMPLATE_WORK: work, GELIN_TEMPLATE_REPORTER: reporter } = env;
  return work && reporter ? { work, reporter } : undefined;
}
