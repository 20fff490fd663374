import type { Id, Project, Step } from '@potok/model'
import { type ReactNode, useMemo, useRef } from 'react'
import type { BoxNodeOf, Ring } from '../canvas/BoxNode.tsx'
import type { FlowEdgeOf } from '../canvas/FlowEdge.tsx'
import { handlesOf } from '../canvas/handles.ts'
import type { Picture, PictureBox } from '../canvas/picture.ts'
import type { LookProps, Nearness, Pinned } from '../looks/look.ts'
import type { Other } from '../session/presence.ts'
import type { Desk } from '../tools/desk.ts'
import { useTexts } from '../ui/texts/texts.ts'

export interface DrawnBy {
  picture: Picture
  project: Project
  map: Id
  desk: Desk
  people: readonly Other[]
  nearness: Nearness
  canEdit: boolean
  penOf(step: Step): ReactNode
}

const LONG_WAIT_DAYS = 1
const ORIGIN = [0, 0] as const
const NOWHERE: readonly (readonly [number, number])[] = []

/** The picture as boxes and flows of the canvas. What did not change keeps its identity, so that it is not drawn again. */
export function useDrawn({ picture, project, map, desk, people, nearness, canEdit, penOf }: DrawnBy): {
  nodes: BoxNodeOf[]
  edges: FlowEdgeOf[]
} {
  const texts = useTexts()
  const kept = useRef(new Map<Id, { key: readonly unknown[]; made: BoxNodeOf | FlowEdgeOf }>())
  const stars = useMemo(() => starsOf(project), [project])
  const keep = <T extends BoxNodeOf | FlowEdgeOf>(id: Id, key: readonly unknown[], make: () => T): T => {
    const before = kept.current.get(id)
    if (before && before.key.length === key.length && before.key.every((part, at) => Object.is(part, key[at])))
      return before.made as T
    const made = make()
    kept.current.set(id, { key, made })
    return made
  }
  const nodes: BoxNodeOf[] = []
  const held = new Set(desk.drag?.ids)
  for (const box of picture.boxes.values()) {
    const step = project.steps.get(box.id)
    if (!step) continue
    const isTyped = desk.typing?.step === box.id
    const refusal = desk.refusal?.about === box.id ? desk.refusal.words : null
    const rings = ringsOn(box.id, map, people, texts)
    const selected = desk.selection.has(box.id)
    const pinned = stars.get(box.id)
    const geometry = [
      box.x,
      box.y,
      box.width,
      box.height,
      box.number,
      JSON.stringify(box.question),
      box.lines.join('\n'),
      box.farLines.join('\n'),
    ]
    const key = [
      ...geometry,
      step,
      selected,
      nearness,
      canEdit,
      pinned?.map((one) => `${one.id}${one.number}`).join(),
      rings.map((one) => one.name + one.colour + one.words).join(),
      held.has(box.id),
      box.time?.text,
      isTyped,
      refusal,
      texts.language,
      project.settings,
      project.systems,
    ]
    nodes.push(
      keep(box.id, key, () => ({
        id: box.id,
        type: 'box',
        position: { x: box.x, y: box.y },
        width: box.width,
        height: box.height,
        measured: { width: box.width, height: box.height },
        handles: handlesOf(box.width, box.height),
        selected,
        draggable: canEdit && !isTyped,
        className: held.has(box.id) ? 'held' : 'glides',
        zIndex: selected ? 3 : 2,
        data: {
          look: lookOf(box, step, project, nearness),
          title: step.text,
          stars: pinned ?? [],
          rings,
          pen: isTyped ? penOf(step) : null,
          refusal,
          canConnect: canEdit,
        },
      })),
    )
  }
  const edges: FlowEdgeOf[] = []
  for (const flow of picture.flows.values()) {
    const record = project.flows.get(flow.id)
    if (!picture.boxes.has(flow.start) || !picture.boxes.has(flow.end)) continue
    const selected = desk.selection.has(flow.id)
    const pinned = stars.get(flow.id)
    const breaks = picture.crossings.get(flow.id) ?? NOWHERE
    const starAt = picture.stars.get(flow.id) ?? flow.points[0] ?? ORIGIN
    const words = (id: Id) => project.steps.get(id)?.text ?? ''
    const name = texts.say('map.flow.between', { start: words(flow.start), end: words(flow.end) })
    const longWait = (record?.wait?.triple[2] ?? 0) >= LONG_WAIT_DAYS * project.settings.workdayMinutes
    edges.push(
      keep(
        flow.id,
        [
          flow,
          selected,
          nearness,
          pinned?.map((one) => `${one.id}${one.number}`).join(),
          starAt.join(),
          longWait,
          breaks.join(),
          name,
        ],
        () => ({
          id: flow.id,
          type: 'flow',
          ariaLabel: name,
          source: flow.start,
          target: flow.end,
          selected,
          data: { flow, nearness, stars: pinned ?? [], starAt, longWait, breaks },
        }),
      ),
    )
  }
  return { nodes, edges }
}

function lookOf(box: PictureBox, step: Step, project: Project, nearness: Nearness): LookProps {
  const system = step.systems[0]
  return {
    step,
    number: box.number,
    lines: box.lines,
    farLines: box.farLines,
    question: box.question,
    width: box.width,
    height: box.height,
    time: box.time,
    documents: step.documents.length,
    system: system === undefined ? null : (project.systems.get(system)?.name ?? ''),
    nearness,
  }
}

function starsOf(project: Project): Map<Id, Pinned[]> {
  const stars = new Map<Id, Pinned[]>()
  for (const { id, number, anchors } of project.problems.values())
    for (const anchor of anchors) stars.set(anchor, [...(stars.get(anchor) ?? []), { id, number }])
  return stars
}

function ringsOn(id: Id, map: Id, people: readonly Other[], { say }: ReturnType<typeof useTexts>): Ring[] {
  return people
    .filter((one) => one.map === map)
    .filter((one) => one.typing === id || (Array.isArray(one.selection) && one.selection.includes(id)))
    .map(({ name, colour, typing, cursor }) => {
      const types = typing === id
      return { name, colour, typing: types, words: types ? say('map.people.edits', { name }) : cursor ? '' : name }
    })
}
