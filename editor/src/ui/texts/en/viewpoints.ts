import type { Twin } from '../read.ts'
import type { viewpoints as ru } from '../ru/viewpoints.ts'

export const viewpoints: Twin<typeof ru> = {
  place: 'Place {{place}}',
  kept: 'Place {{place}} is remembered on this device',
  none: 'Place {{place}} is not remembered yet',
  forbidden: 'The browser keeps nothing: place {{place}} is not remembered',
}
