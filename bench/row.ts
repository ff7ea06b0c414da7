/** What every measurement gives: rows of a table, with the bound it should keep where there is one. */

export interface BenchRow {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  /** The bound an issue has set: `value` should not exceed `atMost`, nor fall below `atLeast`. */
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly note?: string;
}

export interface Measurement {
  readonly name: string;
  readonly rows: readonly BenchRow[];
}

/** Whether a row keeps its bounds. */
export function keepsBounds({ value, atMost = Infinity, atLeast = -Infinity }: BenchRow): boolean {
  return value <= atMost && value >= atLeast;
}
