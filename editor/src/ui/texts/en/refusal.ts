import type { Twin } from '../read.ts'
import type { refusal as ru } from '../ru/refusal.ts'

export const refusal: Twin<typeof ru> = {
  unknown: 'It did not work: {{message}}',
  'view-only': 'You can only look: ask the facilitator for edit access.',
  'file-too-large': 'The file is larger than {{most}} MB. Check that it is the right one.',
  'file-not-json': 'The file cannot be read as a project. Choose a *.potok.json file or a *.json case.',
  'no-network': 'The server does not answer. Check the network and try again.',
  'not-signed-in': 'Sign-in needed: open the sign-in link again.',
  forbidden: 'You have no right to do this. Ask the facilitator.',
  'not-found': 'It is no longer there: perhaps it was removed.',
  'not-open': 'The project is still opening. Try again in a moment.',
}
