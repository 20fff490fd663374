import type { Twin } from '../read.ts'
import type { authors as ru } from '../ru/authors.ts'

/** Who made one thing and who changed it. */
export const authors: Twin<typeof ru> = {
  title: 'Who and when',
  made: 'Made',
  changed: 'Last changed',
  fromStart: 'with the project',
  all_one: 'All changes: {{count}}',
  all_other: 'All changes: {{count}}',
  before: 'As it was before',
}
