import type { LossRow } from '@potok/model'

export type LossColumn = 'leadMinutes' | 'personHoursPerYear' | 'roublesPerYear'

export const summed = (rows: readonly LossRow[], column: LossColumn): number =>
  rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)
