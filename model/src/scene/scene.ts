import type { ProcessMap } from '../graph/processMap.ts'
import type { Project } from '../records/project.ts'
import { flowsOf } from './flows.ts'
import { heldScene } from './held.ts'
import type { Before, SceneOptions } from './making.ts'
import { carried, makings } from './makings.ts'
import type { Scene } from './shapes.ts'
import { sceneOf, unlaid } from './unlaid.ts'

export function buildScene(map: ProcessMap, project: Project, options: SceneOptions): Scene {
  return withHeld(make(map, project, options, null), project, options)
}

/** Equal to `buildScene` of the same map; boxes and flows that nothing near them touched are the same objects as before. */
export function patchScene(before: Scene, map: ProcessMap, project: Project, options: SceneOptions): Scene {
  const settled = carried.get(before)?.settled ?? before
  const making = makings.get(settled)
  const fits =
    making &&
    making.map.map.id === map.map.id &&
    sameWay(making.options, options) &&
    (!options.chain || sameNames(making.project, project)) &&
    making.project.settings.workdayMinutes === project.settings.workdayMinutes
  const stays = fits && making.map === map && making.project === project
  const known = fits && !making.isOpening ? { ...making, scene: settled } : null
  return withHeld(stays ? settled : make(map, project, options, known), project, options)
}

const sameWay = (a: SceneOptions, b: SceneOptions): boolean =>
  a.locale === b.locale && a.folded === b.folded && (a.chain ?? false) === (b.chain ?? false)

/** Every step of a chain carries its participant. */
const sameNames = (a: Project, b: Project): boolean => a.participants === b.participants && a.lanes === b.lanes

function withHeld(settled: Scene, project: Project, { drafts, bends, seen }: SceneOptions): Scene {
  const isHeld = (drafts && drafts.size > 0) || (bends && bends.size > 0)
  return isHeld && !settled.chain
    ? heldScene(settled, makings.get(settled)!, { drafts, bends, seen }, project)
    : settled
}

function make(map: ProcessMap, project: Project, options: SceneOptions, before: Before): Scene {
  const one = unlaid(map, project, options, before)
  return sceneOf(one, flowsOf(one.laying, before))
}
