import type { Twin } from '../read.ts'
import type { procedure as ru } from '../ru/procedure.ts'

export const procedure: Twin<typeof ru> = {
  title: 'Standard operating procedure',
  none: 'No procedure yet',
  noneHint: 'The procedure follows the target map: steps, performers and times come from there.',
  add: 'Begin the procedure',
  name: 'Title of the procedure',
  version: 'Version',
  effective: 'In force from',
  review: 'Review',
  map: 'Follows the map',
  noMap: 'no map chosen',
  purpose: 'Purpose',
  scope: 'Scope',
  terms: 'Terms and abbreviations',
  regulations: 'Regulations',
  responsibility: 'Responsibility',
  resources: 'Resources',
  control: 'Control',
  appendices: 'Appendices',
  number: 'No. {{number}}',
  noNumber: 'No. …',
}
