import type { Twin } from '../read.ts'
import type { keys as ru } from '../ru/keys.ts'

export const keys: Twin<typeof ru> = {
  help: 'Keyboard shortcuts',
  singles: 'Single keys: letters, digits and signs',
  singlesWhy: 'Switch them off if you dictate by voice or hit keys by accident. Kept on this device.',
  byPalette: 'by the search of actions',
}
