import type { Twin } from '../read.ts'
import type { viewpoints as ru } from '../ru/viewpoints.ts'

export const viewpoints: Twin<typeof ru> = {
  place: 'Place {{place}}',
  kept: 'Place {{place}} is remembered on this device',
  none: 'Place {{place}} is not remembered yet',
  forbidden: 'The browser does not let anything be remembered: place {{place}} is not kept',
  toName: 'Name it',
  go: 'Go to {{place}}',
  name: 'Name of place {{place}}',
  forget: 'Forget {{place}}',
  forgotten: 'Place {{place}} is forgotten',
  empty: 'None yet. Show the place of the map that you want and remember it.',
  here: 'Only you see them, on this device.',
}
