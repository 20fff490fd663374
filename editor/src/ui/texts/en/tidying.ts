import type { Twin } from '../read.ts'
import type { tidying as ru } from '../ru/tidying.ts'

export const tidying: Twin<typeof ru> = {
  label: 'Arranging the map',
  working: 'Arranging…',
  moves_one: 'This is how it would stand: {{count}} step moves',
  moves_other: 'This is how it would stand: {{count}} steps move',
  nothing: 'Everything is in its place already',
  keep: 'Keep it so',
  drop: 'As it was',
  close: 'Close',
}
