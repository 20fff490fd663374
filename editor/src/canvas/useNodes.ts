import type { Box, Id, Locale, Project, Step } from '@potok/model'
import { type ReactNode, useMemo, useRef, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { LookProps, Nearness, Pinned } from '../looks/look.ts'
import type { Other } from '../session/presence.ts'
import type { Desk } from '../tools/desk.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { stepTitleOf } from '../ui/titleOf.ts'
import type { BoxNodeOf, Ring } from './BoxNode.tsx'
import type { Drawn, DrawnMap } from './drawn.ts'
import { farLinesOf } from './farLines.ts'
import { handlesOf } from './handles.ts'
import type { WindowStore } from './window.ts'

export interface NodesOf {
  drawn: DrawnMap
  mounted: WindowStore
  desk: Pick<Desk, 'selection' | 'typing' | 'refusal' | 'tool'>
  people: readonly Other[]
  canEdit: boolean
  /** Of a group that is locked to this person. */
  isHeld?(step: Id): boolean
  penOf(step: Step): ReactNode
}

/** The boxes that are in the page, for the canvas. What did not change keeps its identity, so that it is not drawn again. */
export function useNodes({ drawn, mounted, desk, people, canEdit, isHeld, penOf }: NodesOf): BoxNodeOf[] {
  const texts = useTexts()
  const { ids, nearness } = useStore(mounted)
  const { scene, project } = useShown(drawn, ids)
  const kept = useRef(new Map<Id, { key: readonly unknown[]; made: BoxNodeOf }>())
  const stars = useMemo(() => starsOf(project), [project])
  const joins = desk.tool.name === 'connect'
  const nodes: BoxNodeOf[] = []
  for (const id of ids) {
    const box = scene.boxes.get(id)
    const step = project.steps.get(id)
    if (!box || !step) continue
    const isTyped = desk.typing?.step === id
    const refusal = desk.refusal?.about === id ? desk.refusal.words : null
    const rings = ringsOn(id, people, texts)
    const selected = desk.selection.has(id)
    const isMovable = canEdit && !isTyped && !isHeld?.(id) && !scene.chain && !box.folded
    const pinned = stars.get(id)
    const key = [
      box,
      step,
      selected,
      nearness,
      canEdit,
      joins,
      isMovable,
      pinned?.map((one) => `${one.id}${one.number}`).join(),
      rings.map((one) => one.name + one.colour + one.words).join(),
      isTyped,
      refusal,
      texts.language,
      project.systems,
    ]
    const before = kept.current.get(id)
    if (before?.key.every((part, at) => Object.is(part, key[at]))) {
      nodes.push(before.made)
      continue
    }
    const { x, y, width, height } = box
    const made: BoxNodeOf = {
      id,
      type: 'box',
      position: { x, y },
      width,
      height,
      measured: { width, height },
      handles: handlesOf(width, height),
      selected,
      draggable: isMovable,
      zIndex: selected ? 3 : 2,
      data: {
        look: lookOf(box, step, project, nearness, scene.locale),
        title: stepTitleOf(step, scene.locale),
        stars: pinned ?? [],
        rings,
        pen: isTyped ? penOf(step) : null,
        refusal,
        handles: !canEdit ? 'never' : selected || joins ? 'always' : 'near',
      },
    }
    kept.current.set(id, { key, made })
    nodes.push(made)
  }
  for (const id of kept.current.keys()) if (!ids.has(id)) kept.current.delete(id)
  return nodes
}

/** The map as drawn, new only when one of these boxes or the project is. */
function useShown({ store }: DrawnMap, ids: ReadonlySet<Id>): Drawn {
  const shown = useRef<Drawn | null>(null)
  return useSyncExternalStore(store.subscribe, () => {
    const [before, now] = [shown.current, store.getState()]
    if (before && sameBoxes(before, now, ids)) return before
    shown.current = now
    return now
  })
}

const sameBoxes = (before: Drawn, now: Drawn, ids: ReadonlySet<Id>): boolean =>
  before.project === now.project &&
  before.scene.chain === now.scene.chain &&
  before.scene.locale === now.scene.locale &&
  [...ids].every((id) => before.scene.boxes.get(id) === now.scene.boxes.get(id))

function lookOf(box: Box, step: Step, project: Project, nearness: Nearness, locale: Locale): LookProps {
  const system = step.systems[0]
  const isInside = box.marks.some(({ kind }) => kind === 'subprocess')
  const lines = box.lines.map(({ text }) => text)
  return {
    // What stands for a map has no class of its own.
    step: isInside ? { ...step, value: null, loss: null } : step,
    number: box.number,
    lines,
    farLines: box.look === 'operation' ? farLinesOf(box, step, locale) : lines,
    question: box.question,
    width: box.width,
    height: box.height,
    time: box.time,
    documents: step.documents.length,
    isInside,
    system: system === undefined ? null : (project.systems.get(system)?.name ?? ''),
    nearness,
    folded: box.folded,
  }
}

function starsOf(project: Project): Map<Id, Pinned[]> {
  const stars = new Map<Id, Pinned[]>()
  for (const { id, number, anchors } of project.problems.values())
    for (const anchor of anchors) stars.set(anchor, [...(stars.get(anchor) ?? []), { id, number }])
  return stars
}

function ringsOn(id: Id, people: readonly Other[], { say }: ReturnType<typeof useTexts>): Ring[] {
  return people
    .filter((one) => one.typing === id || (Array.isArray(one.selection) && one.selection.includes(id)))
    .map(({ name, colour, typing, cursor }) => {
      const types = typing === id
      return { name, colour, typing: types, words: types ? say('map.people.edits', { name }) : cursor ? '' : name }
    })
}
