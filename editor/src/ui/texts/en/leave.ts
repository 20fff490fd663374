import type { Twin } from '../read.ts'
import type { leave as ru } from '../ru/leave.ts'

export const leave: Twin<typeof ru> = {
  title: 'Some edits did not reach the server',
  hint: 'After you sign out nothing of yours stays on this device. Open the project, and the edits go by themselves, or save them as a file.',
  edits_one: '{{count}} edit not sent',
  edits_other: '{{count}} edits not sent',
  takeAndLeave: 'Save a file and sign out',
  stay: 'Stay',
  over: 'The guest’s visit has ended',
  overHint_one: '{{count}} edit did not reach the server. Save its copy as a file.',
  overHint_other: '{{count}} edits did not reach the server. Save their copy as a file.',
}
