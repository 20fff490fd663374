import { analysis, metric } from './en/analysis.ts'
import { app } from './en/app.ts'
import { card } from './en/card.ts'
import { copying } from './en/copying.ts'
import { drawing } from './en/drawing.ts'
import { exporting } from './en/exporting.ts'
import { figures } from './en/figures.ts'
import { finding } from './en/finding.ts'
import { groups } from './en/groups.ts'
import { history } from './en/history.ts'
import { home } from './en/home.ts'
import { join } from './en/join.ts'
import { keys } from './en/keys.ts'
import { leave } from './en/leave.ts'
import { lists } from './en/lists.ts'
import { map } from './en/map.ts'
import { palette } from './en/palette.ts'
import { people } from './en/people.ts'
import { procedure } from './en/procedure.ts'
import { profile } from './en/profile.ts'
import { project } from './en/project.ts'
import { refusal } from './en/refusal.ts'
import { save } from './en/save.ts'
import { share } from './en/share.ts'
import { tidying } from './en/tidying.ts'
import { timePainting } from './en/timePainting.ts'
import { timings } from './en/timings.ts'
import { viewpoints } from './en/viewpoints.ts'

/** Every text of the interface, one file an area. */
export const en = {
  analysis,
  app,
  card,
  copying,
  drawing,
  exporting,
  figures,
  groups,
  finding,
  history,
  home,
  join,
  keys,
  leave,
  lists,
  map,
  metric,
  palette,
  people,
  procedure,
  profile,
  project,
  refusal,
  save,
  share,
  tidying,
  timePainting,
  timings,
  viewpoints,
}
