/** The course of a span: day by day, of quarters and years month by month, days on which nothing counted among them. */
import { daysIn, monthOfDay, totalOf, type FigureSpan, type Period } from '@gelin/domain';
import type { CoursePoint } from '@gelin/contract/figures';
import type { Piece } from './told.ts';

export function courseOf(pieces: readonly Piece[], span: FigureSpan, elapsed: Period): CoursePoint[] {
  const pointOf = span === 'quarter' || span === 'year' ? monthOfDay : (day: string) => day;
  const names = [...new Set(daysIn(elapsed).map(pointOf))];
  return names.map((name) => {
    const own = pieces.filter((piece) => pointOf(piece.name) === name);
    const { arrived, closed } = totalOf(own.flatMap(({ tally }) => tally.kinds));
    return { name, arrived, closed };
  });
}
