import { amending } from './amending.ts'
import { analysis, metric } from './analysis.ts'
import { approval } from './approval.ts'
import { authors } from './authors.ts'
import { ballot } from './ballot.ts'
import { boards } from './boards.ts'
import { card } from './card.ts'
import { causes } from './causes.ts'
import { comments } from './comments.ts'
import { compare } from './compare.ts'
import { dictionary } from './dictionary.ts'
import { history } from './history.ts'
import { ideas } from './ideas.ts'
import { ideation } from './ideation.ts'
import { importing } from './importing.ts'
import { inEnglish } from './inEnglish.ts'
import { journey } from './journey.ts'
import { journeyPictures } from './journeyPictures.ts'
import { leading } from './leading.ts'
import { letterheads } from './letterheads.ts'
import { ownTemplate } from './ownTemplate.ts'
import { papers } from './papers.ts'
import { past } from './past.ts'
import { pasteEvidence } from './pasteEvidence.ts'
import { people } from './people.ts'
import { personas } from './personas.ts'
import { picturing } from './picturing.ts'
import { printing } from './printing.ts'
import { procedure } from './procedure.ts'
import { prototypes } from './prototypes.ts'
import { ranking } from './ranking.ts'
import { research } from './research.ts'
import { roadmap } from './roadmap.ts'
import { server } from './server.ts'
import { sketch } from './sketch.ts'
import { stages } from './stages.ts'
import { system } from './system.ts'
import { systemGroups } from './systemGroups.ts'
import { table } from './table.ts'
import { templates } from './templates.ts'
import { workshop } from './workshop.ts'

/** What only pages of a project and of the administrator say. */
export const pages = {
  amending,
  analysis,
  approval,
  authors,
  ballot,
  boards,
  card,
  causes,
  comments,
  compare,
  dictionary,
  history,
  ideas,
  ideation,
  importing,
  inEnglish,
  journey,
  journeyPictures,
  leading,
  metric,
  letterheads,
  ownTemplate,
  papers,
  past,
  pasteEvidence,
  people,
  personas,
  picturing,
  printing,
  procedure,
  prototypes,
  ranking,
  research,
  roadmap,
  server,
  sketch,
  stages,
  system,
  systemGroups,
  table,
  templates,
  workshop,
}
