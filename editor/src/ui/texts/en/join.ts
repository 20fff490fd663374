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
  ownHint: 'The link opens your account, once. Check that the name is right.',
  deadHint: 'A one-time link works once and for 24 hours. The administrator gives a new one.',
  signInTitle: 'Sign in',
  signInHint: 'After signing in, the project of the invitation opens.',
  login: 'Login',
  password: 'Password',
  showPassword: 'Show the password',
  signIn: 'Sign in',
  noLogin:
    'No login, or a forgotten password? The administrator gives a sign-in link; an invitation of the facilitator opens a project without a login.',
  byOrganisation: 'Sign in through {{name}}',
  haveLogin: 'Sign in by login',
  asGuest: 'Enter without a login',
  asTitle: 'Invitation to a project',
  as: 'You enter under the name “{{name}}”.',
  tooLong: 'The name is longer than {{most}} signs. Shorten it.',
}
