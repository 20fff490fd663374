import {
  buildScene,
  type Id,
  type Locale,
  type Place,
  type ProcessMap,
  type Project,
  patchScene,
  processMap,
  type Scene,
} from '@potok/model'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** What hangs in the air: mine, or a colleague's. */
export interface Dragged {
  readonly ids: readonly Id[]
  readonly dx: number
  readonly dy: number
}

/** A map as it is drawn now: the document's newest snapshot and the scene of it, with what is being dragged where it is held. */
export interface Drawn {
  readonly project: Project
  readonly map: ProcessMap | null
  readonly scene: Scene
}

/** Kept outside React: whoever draws asks for the part that it draws. */
export interface DrawnMap {
  readonly store: StoreApi<Drawn>
  show(project: Project): void
  drag(drags: readonly Dragged[]): void
  speak(locale: Locale): void
}

export const emptyScene = (mapId: Id, locale: Locale): Scene => ({
  mapId,
  locale,
  lanes: [],
  boxes: new Map(),
  flows: new Map(),
  stars: [],
  bounds: { x: 0, y: 0, width: 0, height: 0 },
})

export function drawnMap(id: Id, first: Project, language: Locale): DrawnMap {
  let [locale, drags] = [language, [] as readonly Dragged[]]
  let made = false
  const drawn = (project: Project, before: Drawn | null): Drawn => {
    const map = before?.project === project ? before.map : processMap(project, id)
    if (!map) return { project, map, scene: emptyScene(id, locale) }
    const options = { locale, drafts: held(project, drags) }
    const scene = before && made ? patchScene(before.scene, map, project, options) : buildScene(map, project, options)
    made = true
    return { project, map, scene }
  }
  const store = createStore<Drawn>(() => drawn(first, null))
  const again = (project: Project) => store.setState(drawn(project, store.getState()), true)
  return {
    store,
    show(project) {
      if (project !== store.getState().project) again(project)
    },
    drag(now) {
      if (now.length === 0 && drags.length === 0) return
      drags = now
      again(store.getState().project)
    },
    speak(now) {
      if (now === locale) return
      locale = now
      again(store.getState().project)
    },
  }
}

function held(project: Project, drags: readonly Dragged[]): ReadonlyMap<Id, Place> {
  const drafts = new Map<Id, Place>()
  for (const { ids, dx, dy } of drags) {
    for (const id of ids) {
      const place = project.layout.get(id)
      if (!place) continue
      const [x, y, ...size] = place
      drafts.set(id, [x + dx, y + dy, ...size] as unknown as Place)
    }
  }
  return drafts
}
