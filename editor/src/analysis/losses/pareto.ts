import type { LossCode, LossRow } from '@potok/model'

/** The smallest part of the losses that makes this share of them is «the vital few» (domain.md 4.4). */
const VITAL = 0.8

export interface ParetoRow extends LossRow {
  readonly share: number
  /** Of all losses, with those before it; null for what is no loss. */
  readonly cumulative: number | null
  readonly isVital: boolean
}

export const bucketName = (bucket: string): 'VA' | 'NNVA' | 'other' | LossCode =>
  bucket.replace('loss:', '') as 'VA' | 'NNVA' | 'other' | LossCode

/** Losses from the greatest, `other` last among them, then what is necessary and what creates value. */
export function cumulated(rows: readonly LossRow[]): ParetoRow[] {
  const whole = rows.reduce((sum, row) => sum + row.leadMinutes, 0)
  const place = ({ bucket }: LossRow) => ['loss:other', 'NNVA', 'VA'].indexOf(bucket)
  const sorted = [...rows].sort(
    (a, b) => place(a) - place(b) || b.leadMinutes - a.leadMinutes || (a.bucket < b.bucket ? -1 : 1),
  )
  const isLoss = ({ bucket }: LossRow) => bucket.startsWith('loss:')
  const lost = rows.filter(isLoss).reduce((sum, row) => sum + row.leadMinutes, 0)
  let before = 0
  return sorted.map((row) => {
    const share = whole > 0 ? row.leadMinutes / whole : 0
    if (!isLoss(row)) return { ...row, share, cumulative: null, isVital: false }
    const isVital = lost > 0 && before / lost < VITAL - 1e-9
    before += row.leadMinutes
    return { ...row, share, cumulative: lost > 0 ? before / lost : null, isVital }
  })
}
