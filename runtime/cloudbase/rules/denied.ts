/** Why somebody may not. */
export class Denied extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Denied';
  }
}
