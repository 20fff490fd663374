import { analysis, metric } from './analysis.ts'
import { card } from './card.ts'
import { causes } from './causes.ts'
import { history } from './history.ts'
import { journey } from './journey.ts'
import { journeyPictures } from './journeyPictures.ts'
import { people } from './people.ts'
import { procedure } from './procedure.ts'
import { research } from './research.ts'
import { stages } from './stages.ts'
import { system } from './system.ts'
import { templates } from './templates.ts'

/** What only pages of a project and of the administrator say. */
export const pages = {
  analysis,
  card,
  causes,
  history,
  journey,
  journeyPictures,
  metric,
  people,
  procedure,
  research,
  stages,
  system,
  templates,
}
