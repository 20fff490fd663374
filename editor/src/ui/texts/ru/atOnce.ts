import { app } from './app.ts'
import { bending } from './bending.ts'
import { copying } from './copying.ts'
import { drawing } from './drawing.ts'
import { exporting } from './exporting.ts'
import { feedback } from './feedback.ts'
import { figures } from './figures.ts'
import { finding } from './finding.ts'
import { following } from './following.ts'
import { groups } from './groups.ts'
import { hand } from './hand.ts'
import { home } from './home.ts'
import { join } from './join.ts'
import { keys } from './keys.ts'
import { kinds } from './kinds.ts'
import { leave } from './leave.ts'
import { lists } from './lists.ts'
import { map } from './map.ts'
import { naming } from './naming.ts'
import { numbering } from './numbering.ts'
import { palette } from './palette.ts'
import { profile } from './profile.ts'
import { project } from './project.ts'
import { refusal } from './refusal.ts'
import { save } from './save.ts'
import { share } from './share.ts'
import { showing } from './showing.ts'
import { subprocess } from './subprocess.ts'
import { summons } from './summons.ts'
import { talk } from './talk.ts'
import { templates } from './templates.ts'
import { tidying } from './tidying.ts'
import { timePainting } from './timePainting.ts'
import { timings } from './timings.ts'
import { tour } from './tour.ts'
import { viewpoints } from './viewpoints.ts'
import { ways } from './ways.ts'

/** What a person meets first: entering, the list of projects, a map. */
export const atOnce = {
  app,
  bending,
  copying,
  drawing,
  exporting,
  feedback,
  figures,
  finding,
  following,
  groups,
  hand,
  home,
  join,
  keys,
  kinds,
  leave,
  lists,
  map,
  naming,
  numbering,
  palette,
  profile,
  project,
  refusal,
  save,
  share,
  showing,
  subprocess,
  summons,
  talk,
  templates,
  tidying,
  timePainting,
  timings,
  tour,
  viewpoints,
  ways,
}
