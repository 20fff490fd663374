import type { Twin } from '../read.ts'
import type { profile as ru } from '../ru/profile.ts'

export const profile: Twin<typeof ru> = {
  title: 'My profile',
  loginTitle: 'Sign-in by login',
  loginHint: 'A login and a password let you in from any computer, without a new link.',
  othersEnd: 'A new login or password ends the sign-in on other devices.',
  loginRule: 'At least 3 signs: Latin letters, digits and . _ - @',
  newPassword: 'New password',
  passwordRule: 'At least 10 characters',
  passwordKept: 'At least 10 characters; empty keeps the old one',
  currentPassword: 'Current password',
  guest: 'You came as a guest, by an invitation. Logins are for the staff: the administrator creates them.',
  save: 'Save',
  saved: 'The profile is saved',
  asGuest: 'guest',
  noLogin: 'no login',
  reminder: 'The link that let you in will not work again. Set a login and a password for the next time.',
  setLogin: 'Set login and password',
}
