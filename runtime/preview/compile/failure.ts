/** A project that cannot be compiled: which file, where, and why. */
export class CompileFailure extends Error {
  readonly file: string;
  readonly line: number;

  constructor(file: string, message: string, line = 0) {
    super(message);
    this.name = 'CompileFailure';
    this.file = file;
    this.line = line;
  }

  /** One line for a log or an overlay. */
  describe(): string {
    return `${this.file}${this.line > 0 ? `:${this.line}` : ''}: ${this.message}`;
  }
}
