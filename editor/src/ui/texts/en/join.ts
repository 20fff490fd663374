import type { Twin } from '../read.ts'
import type { join as ru } from '../ru/join.ts'

export const join: Twin<typeof ru> = {
  title: 'What is your name?',
  hint: 'People in the project will see it beside your edits. Nothing else is needed.',
  name: 'Name',
  namePlaceholder: 'Olga Vetrova',
  enter: 'Enter the project',
  entering: 'Entering…',
  noToken: 'The link holds no invitation. Ask the facilitator to send it again.',
  firstTitle: 'First sign-in',
  firstHint: 'You become the administrator of this server. The name can be changed later.',
  firstEnter: 'Sign in',
  tooLong: 'The name is longer than {{most}} signs. Shorten it.',
}
