import type { Twin } from '../read.ts'
import type { refusal as ru } from '../ru/refusal.ts'

export const refusal: Twin<typeof ru> = {
  unknown: 'It did not work: {{message}}',
  'view-only': 'You can only look: ask the facilitator for edit access.',
  'not-open': 'The project is still opening. Try again in a moment.',
}
