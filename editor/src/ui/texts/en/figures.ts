import type { Twin } from '../read.ts'
import type { figures as ru } from '../ru/figures.ts'

export const figures: Twin<typeof ru> = {
  leadTime: 'Lead time',
  madeOf: 'What lead time is made of',
  returnOnce: 'Each return at most once',
  atLeast: 'at least {{time}}',
}
