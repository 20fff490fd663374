import { analysis, metric } from './ru/analysis.ts'
import { app } from './ru/app.ts'
import { card } from './ru/card.ts'
import { copying } from './ru/copying.ts'
import { drawing } from './ru/drawing.ts'
import { exporting } from './ru/exporting.ts'
import { figures } from './ru/figures.ts'
import { finding } from './ru/finding.ts'
import { groups } from './ru/groups.ts'
import { history } from './ru/history.ts'
import { home } from './ru/home.ts'
import { join } from './ru/join.ts'
import { keys } from './ru/keys.ts'
import { leave } from './ru/leave.ts'
import { lists } from './ru/lists.ts'
import { map } from './ru/map.ts'
import { palette } from './ru/palette.ts'
import { people } from './ru/people.ts'
import { procedure } from './ru/procedure.ts'
import { profile } from './ru/profile.ts'
import { project } from './ru/project.ts'
import { refusal } from './ru/refusal.ts'
import { save } from './ru/save.ts'
import { share } from './ru/share.ts'
import { tidying } from './ru/tidying.ts'
import { timePainting } from './ru/timePainting.ts'
import { timings } from './ru/timings.ts'
import { viewpoints } from './ru/viewpoints.ts'

/** Every text of the interface, one file an area. */
export const ru = {
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
