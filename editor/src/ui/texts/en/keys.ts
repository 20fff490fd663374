import type { Twin } from '../read.ts'
import type { keys as ru } from '../ru/keys.ts'

export const keys: Twin<typeof ru> = {
  help: 'Keyboard shortcuts',
}
