import {
  type Bend,
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

/** How far a box is drawn from where it stands. */
export type Offset = readonly [dx: number, dy: number]

/** A map as it is drawn now: the document's newest snapshot and the scene of it, with what is being dragged where it is held. */
export interface Drawn {
  readonly project: Project
  readonly map: ProcessMap | null
  readonly scene: Scene
  /** What colleagues carry: it moves every frame and is out of this person's reach. */
  readonly afloat: ReadonlySet<Id>
}

/** How one person looks at the map. */
interface Way {
  readonly locale: Locale
  readonly folded: ReadonlySet<Id>
  readonly chain: boolean
}

/** Kept outside React: whoever draws asks for the part that it draws. */
export interface DrawnMap {
  readonly store: StoreApi<Drawn>
  show(project: Project): void
  drag(others: readonly Dragged[], mine?: Dragged | null): void
  /** Draws the map as if steps stood at these places; null: as they stand. */
  suppose(places: ReadonlyMap<Id, Place> | null): void
  /** A flow whose run is held, bent so; null: as it stands. */
  bend(flow: Id, bend: Bend | null): void
  /** The run is let go of, at once or, when the bend was kept, as soon as the document says so. */
  unbend(isKept: boolean): void
  /** Boxes on their way to where they stand. */
  lean(offsets: ReadonlyMap<Id, Offset>): void
  turn(way: Partial<Way>): void
}

export const emptyScene = (mapId: Id, locale: Locale): Scene => ({
  mapId,
  locale,
  chain: false,
  lanes: [],
  boxes: new Map(),
  flows: new Map(),
  groups: [],
  stars: [],
  bounds: { x: 0, y: 0, width: 0, height: 0 },
})

export function drawnMap(id: Id, first: Project, language: Locale): DrawnMap {
  let way: Way = { locale: language, folded: NONE, chain: false }
  let drags: readonly Dragged[] = []
  let afloat = NONE
  let [supposed, offsets]: [ReadonlyMap<Id, Place> | null, ReadonlyMap<Id, Offset>] = [null, new Map()]
  let shown: { of: Project; places: ReadonlyMap<Id, Place>; as: Project } | null = null
  let bends: ReadonlyMap<Id, Bend> = UNBENT
  let bendIsKept = false
  let made = false
  const standing = (project: Project): Project => {
    if (!supposed) return project
    if (shown?.of !== project || shown.places !== supposed)
      shown = { of: project, places: supposed, as: { ...project, layout: new Map([...project.layout, ...supposed]) } }
    return shown.as
  }
  const drawn = (project: Project, before: Drawn | null): Drawn => {
    const map = before?.project === project ? before.map : processMap(project, id)
    if (!map) return { project, map, scene: emptyScene(id, way.locale), afloat }
    const stands = standing(project)
    const options = { ...way, drafts: held(stands, drags, offsets), bends }
    const scene = before && made ? patchScene(before.scene, map, stands, options) : buildScene(map, stands, options)
    made = true
    return { project, map, scene, afloat }
  }
  const store = createStore<Drawn>(() => drawn(first, null))
  const again = (project: Project) => store.setState(drawn(project, store.getState()), true)
  return {
    store,
    show(project) {
      if (project === store.getState().project) return
      if (bendIsKept) bends = UNBENT
      bendIsKept = false
      again(project)
    },
    drag(others, mine = null) {
      const now = mine ? [mine, ...others] : others
      if (now.length === 0 && drags.length === 0) return
      drags = now
      afloat = sameSet(
        afloat,
        others.flatMap(({ ids }) => ids),
      )
      again(store.getState().project)
    },
    suppose(places) {
      supposed = places
      again(store.getState().project)
    },
    bend(flow, bend) {
      bends = bend ? new Map([[flow, bend]]) : UNBENT
      bendIsKept = false
      again(store.getState().project)
    },
    unbend(isKept) {
      bendIsKept = isKept && bends.size > 0
      if (isKept || bends.size === 0) return
      bends = UNBENT
      again(store.getState().project)
    },
    lean(now) {
      if (now.size === 0 && offsets.size === 0) return
      offsets = now
      again(store.getState().project)
    },
    turn(part) {
      const now = { ...way, ...part }
      if (now.locale === way.locale && now.folded === way.folded && now.chain === way.chain) return
      way = now
      again(store.getState().project)
    },
  }
}

const NONE: ReadonlySet<Id> = new Set()

/** The same set while it holds the same. */
function sameSet(before: ReadonlySet<Id>, ids: readonly Id[]): ReadonlySet<Id> {
  const now = new Set(ids)
  return now.size === before.size && ids.every((id) => before.has(id)) ? before : now
}
const UNBENT: ReadonlyMap<Id, Bend> = new Map()

function held(
  { layout }: Project,
  drags: readonly Dragged[],
  offsets: ReadonlyMap<Id, Offset>,
): ReadonlyMap<Id, Place> {
  const drafts = new Map<Id, Place>()
  const draw = (id: Id, dx: number, dy: number) => {
    const place = layout.get(id)
    if (!place) return
    const [x, y, ...size] = place
    drafts.set(id, [x + dx, y + dy, ...size] as unknown as Place)
  }
  for (const [id, [dx, dy]] of offsets) draw(id, dx, dy)
  for (const { ids, dx, dy } of drags) for (const id of ids) draw(id, dx, dy)
  return drafts
}
