import type { CausalLoop, ElementKind, Id, Place, Project, Relation, SystemMap } from '@potok/model'
import { type Picture, pictureOf } from '@potok/model'
import { useEffect, useRef, useState } from 'react'
import { createStore } from 'zustand/vanilla'
import { ringsOf } from '../canvas/rings.ts'
import { NO_RINGS, type Shown, type ShownStore } from '../canvas/system/SystemGround.tsx'
import type { Other } from '../session/presence.ts'
import type { Language, Say } from '../ui/texts/texts.ts'
import { steadied } from './steadied.ts'
import { nameOf } from './words.ts'

interface Given {
  project: Project
  map: SystemMap
  hidden: ReadonlySet<ElementKind>
  isFocused: boolean
  selection: ReadonlySet<Id>
  loop: CausalLoop | null
  bottleneck: Id | null
  loops: readonly CausalLoop[]
  people: readonly Other[]
  say: Say
  language: Language
  label?(relation: Relation): string
}

const EMPTY: Picture = { elements: new Map(), relations: [], groups: [], ties: null }

export interface ShownMap {
  readonly store: ShownStore
  /** Places that stand instead of the stored ones until they are told otherwise. */
  suppose(places: ReadonlyMap<Id, Place>): void
  /** What this person carries. */
  carry(ids: readonly Id[], by: readonly [number, number]): void
}

/** The picture of the map as this person looks at it; what is carried or tried out changes it without React. */
export function useShown(given: Given): ShownMap {
  const latest = useRef(given)
  latest.current = given
  const [shown] = useState(() => {
    const store = createStore<Shown>(() => ({
      picture: EMPTY,
      selection: new Set(),
      lit: null,
      loop: null,
      rings: NO_RINGS,
    }))
    let tried: ReadonlyMap<Id, Place> = new Map()
    let carried: { ids: readonly Id[]; by: readonly [number, number] } = { ids: [], by: [0, 0] }
    const draw = () => {
      const { project, map, hidden, isFocused, selection, bottleneck, people, say, label, loop, loops } = latest.current
      const only = isFocused && selection.size > 0 ? neighbourhood(map, selection) : null
      const picture = pictureOf(
        {
          project,
          map,
          hidden,
          only,
          bottleneck,
          loops,
          supposed: supposed(project, tried, people, carried),
          name: (element) => nameOf(project, element, latest.current),
          label: label ?? labelIn(say),
        },
        store.getState().picture,
      )
      const lit = loop ? new Set([...loop.elements, ...loop.relations]) : null
      const now = { picture, selection, lit, loop: loop?.name ?? null, rings: ringsOf(people) }
      store.setState(steadied(store.getState(), now))
    }
    return {
      draw,
      store,
      suppose(places: ReadonlyMap<Id, Place>) {
        if (places.size === 0 && tried.size === 0) return
        tried = places
        draw()
      },
      carry(ids: readonly Id[], by: readonly [number, number]) {
        carried = { ids, by }
        draw()
      },
    }
  })
  const { project, map, hidden, isFocused, selection, loop, loops, bottleneck, people, say } = given
  useEffect(shown.draw, [shown, project, map, hidden, isFocused, selection, loop, loops, bottleneck, people, say])
  return shown
}

function supposed(
  { layout }: Project,
  tried: ReadonlyMap<Id, Place>,
  people: readonly Other[],
  carried: { ids: readonly Id[]; by: readonly [number, number] },
): ReadonlyMap<Id, Place> {
  const places = new Map(tried)
  const shift = (ids: readonly Id[], dx: number, dy: number) => {
    for (const id of ids) {
      const [x, y] = places.get(id) ?? layout.get(id) ?? [0, 0]
      places.set(id, [x + dx, y + dy])
    }
  }
  for (const { drag } of people) if (drag) shift(drag.ids, drag.dx, drag.dy)
  shift(carried.ids, ...carried.by)
  return places
}

/** What is chosen, and whatever a relation joins with it. */
function neighbourhood({ relations }: SystemMap, chosen: ReadonlySet<Id>): ReadonlySet<Id> {
  const near = new Set(chosen)
  for (const { id, start, end } of relations) {
    if (chosen.has(id) || chosen.has(start!) || chosen.has(end!)) for (const one of [start!, end!]) near.add(one)
  }
  return near
}

type Label = (relation: Relation) => string

const labels = new WeakMap<Say, Label>()

/** The same for the same language, so that relations which did not change are known again. */
function labelIn(say: Say): Label {
  const known = labels.get(say) ?? ((one: Relation) => one.label || say(`system.relations.${one.kind}`))
  labels.set(say, known)
  return known
}
