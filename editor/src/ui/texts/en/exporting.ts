import type { Twin } from '../read.ts'
import type { exporting as ru } from '../ru/exporting.ts'

export const exporting: Twin<typeof ru> = {
  title: 'Export',
  language: 'Language of the paper',
  page: 'Sheet',
  map: 'Process map',
  mapTarget: 'Target map',
  card: 'Project card',
  sop: 'Procedure',
  roadmap: 'Roadmap',
  description: 'Process description',
  report: 'Before and after report',
  project: 'Project file',
  preparing: 'Preparing the paper…',
  download: '{{what}}, {{as}}',
  failed: 'The paper could not be made: {{why}}',
}
