import type { Twin } from '../read.ts'
import type { showing as ru } from '../ru/showing.ts'

export const showing: Twin<typeof ru> = { end: 'End the show' }
