import type { Twin } from '../read.ts'
import type { exporting as ru } from '../ru/exporting.ts'

export const exporting: Twin<typeof ru> = {
  map: 'Process map',
  card: 'Project card',
  sop: 'Procedure',
  process: 'Process description',
  passport: 'Process passport',
  register: 'Register of processes',
  problems: 'Problems and solutions',
  roadmap: 'Action plan',
  report: 'Was–became report',
  memorandum: 'Memorandum',
  journey: 'Customer journey map',
  system: 'System map',
  clients: 'Segments and personas',
  touchpoints: 'Touchpoints',
  ranking: 'Ranking',
  protocol: 'Protocol of the last session',
  evidence: 'Evidence',
  causes: 'Root causes',
  prototypes: 'Prototypes',
  project: 'Project file',
  package: 'Everything',
  download: '{{what}}, {{as}}',
  sheet: 'Sheet {{size}}',
  failed: 'The paper could not be made: {{why}}',
}
