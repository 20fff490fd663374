import {
  type Bend,
  type Id,
  type Locale,
  type Opening,
  openScene,
  type Place,
  type ProcessMap,
  type Project,
  patchScene,
  processMap,
  type Rect,
  type Scene,
} from '@potok/model'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { grown } from './view.ts'

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
  /** No flow is still to be laid. */
  isLaid(): boolean
  show(project: Project): void
  drag(others: readonly Dragged[], mine?: Dragged | null): void
  /** Where the person looks now: of what is carried beyond, only the boxes move. */
  look(seen: Rect): void
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

/**
 * Of a map of no more than `few` flows most are laid before its first picture, which may take so long; then so long in every frame, and
 * they are shown so often; milliseconds.
 */
const LAYING = { few: 400, first: 8, turn: 12, shown: 250 }

const BROWSER: Turns = {
  soon: (turn) => void requestAnimationFrame(() => setTimeout(turn)),
  now: () => performance.now(),
}

export interface Turns {
  /** When the next picture stands: it does not wait, and whoever works is heard before. */
  soon(turn: () => void): void
  /** Milliseconds. */
  now(): number
}

/** A map that is opened, or looked at in another way, is drawn at once; its flows are laid after that, in turns. */
export function drawnMap(
  id: Id,
  first: Project,
  opened: Partial<Way> & Pick<Way, 'locale'>,
  turns: Turns = BROWSER,
): DrawnMap {
  let way: Way = { folded: NONE, chain: false, ...opened }
  let drags: readonly Dragged[] = []
  let afloat = NONE
  let [supposed, offsets]: [ReadonlyMap<Id, Place> | null, ReadonlyMap<Id, Offset>] = [null, new Map()]
  let shown: { of: Project; places: ReadonlyMap<Id, Place>; as: Project } | null = null
  let bends: ReadonlyMap<Id, Bend> = UNBENT
  let bendIsKept = false
  let seen: Rect | undefined
  let stoodIn: Project = first
  let isOpened = false
  let opening: Opening | null = null
  let [goesOn, shownAt] = [false, 0]
  const standing = (project: Project): Project => {
    if (!supposed) return project
    if (shown?.of !== project || shown.places !== supposed)
      shown = { of: project, places: supposed, as: { ...project, layout: new Map([...project.layout, ...supposed]) } }
    return shown.as
  }
  const drawn = (project: Project, before: Drawn | null): Drawn => {
    const map = before?.project === project ? before.map : processMap(project, id)
    if (!map) {
      opening = null
      isOpened = false
      return { project, map, scene: emptyScene(id, way.locale), afloat }
    }
    const stands = standing(project)
    const options = { ...way, drafts: held(stands, drags, offsets), bends, seen }
    if (!isOpened) open(map, stands)
    else if (before?.map !== map || stoodIn !== stands) opening?.lay(always)
    stoodIn = stands
    const scene = patchScene(opening?.scene ?? before!.scene, map, stands, options)
    if (opening?.isLaid) opening = null
    return { project, map, scene, afloat }
  }
  const open = (map: ProcessMap, stands: Project) => {
    isOpened = true
    opening = openScene(map, stands, way)
    if (map.flows.length <= LAYING.few) opening.lay(within(LAYING.first))
    shownAt = turns.now()
    if (goesOn || opening.isLaid) return
    goesOn = true
    // Not before the first picture stands: whatever else opens with the map comes first.
    turns.soon(() => turns.soon(goOn))
  }
  const goOn = () => {
    goesOn = false
    if (!opening) return
    opening.lay(within(LAYING.turn))
    const isLaid = opening.isLaid
    if (isLaid || turns.now() - shownAt > LAYING.shown) {
      again(store.getState().project)
      shownAt = turns.now()
    }
    if (isLaid) return
    goesOn = true
    turns.soon(goOn)
  }
  const within = (ms: number) => {
    const end = turns.now() + ms
    return () => turns.now() < end
  }
  const store = createStore<Drawn>(() => drawn(first, null))
  const again = (project: Project) => store.setState(drawn(project, store.getState()), true)
  return {
    store,
    isLaid: () => opening === null,
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
    look(now) {
      if (seen && isWithin(now, seen) && seen.width < MUCH * now.width) return
      seen = grown(now, Math.max(now.width, now.height) / 4)
      if (drags.length > 0 || offsets.size > 0) again(store.getState().project)
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
      isOpened = false
      again(store.getState().project)
    },
  }
}

/** What is carried is laid for a view so many times as wide, at most. */
const MUCH = 6

const isWithin = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

const NONE: ReadonlySet<Id> = new Set()
const always = () => true

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
