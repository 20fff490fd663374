import type { Twin } from '../read.ts'
import type { share as ru } from '../ru/share.ts'

export const share: Twin<typeof ru> = {
  title: 'Access to the project',
  members: 'People',
  links: 'Invitation links',
  noLinks: 'No open links',
  role: 'What the link allows',
  roles: { facilitator: 'facilitator', editor: 'can edit', commenter: 'can comment', viewer: 'view only' },
  expiry: 'Valid for',
  day: 'one day',
  week: 'a week',
  month: 'a month',
  never: 'no limit',
  create: 'Create a link',
  ready: 'The link is ready. It is shown once: copy it now.',
  link: 'Invitation link',
  until: 'until {{date}}',
  withdraw: 'Close the link',
  withdrawn: 'closed',
  remove: 'Remove from the project',
  guest: 'guest',
  changeRole: 'Role: {{name}}',
}
