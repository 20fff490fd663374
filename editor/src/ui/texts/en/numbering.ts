import type { Twin } from '../read.ts'
import type { numbering as ru } from '../ru/numbering.ts'

export const numbering: Twin<typeof ru> = {
  renumber: 'Renumber',
  title: 'Renumber the problems?',
  hint: 'The numbers will follow the process: from left to right, then from top to bottom. All other problems keep theirs.',
  was: 'Was',
  becomes: 'Becomes',
  leave: 'Leave as it is',
  inOrder: 'The numbers follow the process already.',
  done: 'The problems are renumbered',
  takeBack: 'Bring the old numbers back',
  takenBack: 'The old numbers are back',
}
