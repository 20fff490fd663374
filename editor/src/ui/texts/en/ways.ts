import type { Twin } from '../read.ts'
import type { ways as ru } from '../ru/ways.ts'

export const ways: Twin<typeof ru> = {
  onlyLanes: 'In a chain steps stand in their order. To add or move them, go back to the lanes',
  fold: 'Fold the lane',
  unfold: 'Unfold the lane',
  merge: 'Merge with another…',
  mergeTitle: 'Merge the lane “{{name}}” with another',
  mergeWith: 'With which one',
  mergeNow: 'Merge',
}
