import type { ru } from './ru.ts'

export const en: typeof ru = {
  forgotten: {
    subject: 'Potok: a new password',
    lines: [
      'Hello {{name}},',
      '',
      'Somebody, most likely you, asks for a new password for Potok.',
      'To set it, open the link. It works once, within an hour:',
      '',
      '{{link}}',
      '',
      'If it was not you, do nothing: the password stays as it is.',
    ],
  },
  review: {
    subject: 'Potok: a paper waits for your decision',
    lines: [
      'Hello {{name}},',
      '',
      '{{by}} asks you to decide about a paper of the project “{{title}}”.',
      'Read it and decide by your personal link. Pass it on to nobody: it decides in your name.',
      '',
      '{{link}}',
    ],
  },
  entrance: {
    subject: 'Potok: your sign-in link',
    lines: [
      'Hello {{name}},',
      '',
      '{{by}} opens an account for you in Potok.',
      'Sign in by the link. It works once, within a day:',
      '',
      '{{link}}',
      '',
      'Then set a login and a password: you will need them the next time.',
    ],
  },
}
