import type { Id, Locale, Project } from '@potok/model'
import { diagramsOf } from './diagram.ts'
import { Drawing, type DrawnMap } from './drawnMap.ts'
import { Elements } from './elements.ts'
import { Kept } from './kept.ts'
import { Names } from './names.ts'
import { facts, ownParticipant, ownProblem } from './own.ts'
import { MAP_FACTS, OWN_SPACE } from './ownFacts.ts'
import type { Pool } from './pools.ts'
import { element, NOTHING, words, type Xml } from './xml.ts'

const SPACES = {
  'xmlns:bpmn': 'http://www.omg.org/spec/BPMN/20100524/MODEL',
  'xmlns:bpmndi': 'http://www.omg.org/spec/BPMN/20100524/DI',
  'xmlns:dc': 'http://www.omg.org/spec/DD/20100524/DC',
  'xmlns:di': 'http://www.omg.org/spec/DD/20100524/DI',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xmlns:potok': OWN_SPACE,
}

const IN_COLLABORATION = [/^participant$/, /^messageFlow$/, /^(association|group|textAnnotation)$/] as const
const IN_DEFINITIONS = [/^import$/, /^extension$/, /^relationship$/] as const

/** BPMN 2.0 of these maps, the first with what was kept of the whole file. The same project gives the same signs. */
export function writeBpmn(project: Project, maps: readonly Id[], locale: Locale): string {
  const kept = new Kept(project, maps)
  const references = kept.references()
  const missing = new Set<string>()
  // What was kept may name what somebody deleted since, and be named itself.
  for (let tries = 0; ; tries++) {
    const text = written(project, maps, locale, kept)
    const ids = new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!))
    const gone = [...references].filter((id) => !ids.has(id) && !missing.has(id))
    if (gone.length === 0 || tries === MOST_TRIES) return text
    for (const id of gone) missing.add(id)
    kept.leaveOut(missing)
  }
}

const MOST_TRIES = 10

function written(project: Project, maps: readonly Id[], locale: Locale, kept: Kept): string {
  const names = new Names(kept)
  const drawing = new Drawing(project, kept, names, locale)
  const drawn: DrawnMap[] = []
  for (const map of maps) if (!drawing.embedded.has(map)) drawn.push(drawing.of(map))
  const whole = drawn.filter(({ map }) => !drawing.embedded.has(map.map.id))
  const [imports = [], extensions = [], relations = [], roots = []] = kept.ordered(
    'definitions',
    maps[0]!,
    IN_DEFINITIONS,
  )
  const parts = whole.map((one) => writtenMap(one, project, kept, names))
  const first = whole[0]?.map.map.id
  const definitions = element(
    'bpmn:definitions',
    { id: `definitions_${maps[0]}`, targetNamespace: OWN_SPACE, exporter: 'Potok', ...SPACES },
    [
      ...imports,
      ...extensions,
      ...parts.flatMap(({ collaboration, processes }) => [collaboration, ...processes]),
      ...roots,
      ...whole.flatMap((one) =>
        diagramsOf(
          one,
          `collaboration_${one.map.map.id}`,
          names,
          one.map.map.id === first ? kept.in(null, 'plane') : NOTHING,
        ),
      ),
      ...relations,
    ],
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${definitions}\n`
}

function writtenMap(
  drawn: DrawnMap,
  project: Project,
  kept: Kept,
  names: Names,
): { collaboration: Xml; processes: Xml[] } {
  const { map, pools, nodes, ways, poolOf } = drawn
  const elements = new Elements(project, kept)
  const isUsed = (pool: Pool) => [...nodes.values()].some((node) => node.tag !== 'messageFlow' && poolOf(node) === pool)
  const processes = pools
    .filter((pool) => !pool.isWhole || isUsed(pool))
    .map((pool, at) => {
      const { before, after } = elements.of(drawn, pool.foreign, (node) => poolOf(node) === pool)
      const own = at === 0 ? [ownMap(drawn), ...problemsOn(drawn, project, names)] : []
      const slot = `process/${pool.foreign}`
      return element(
        'bpmn:process',
        { id: pool.process, name: map.map.name },
        [
          kept.in(null, `${slot}/before`, map.map.id),
          extensionsOf([...own, kept.in(null, `${slot}/extension`, map.map.id)]),
          ...before,
          pool.isWhole || pool.lanes.length === 0 ? NOTHING : laneSet(drawn, pool, project, kept, names),
          ...after,
        ],
        kept.attributes(null, `${slot}/attributes`, ['id', 'name'], map.map.id),
      )
    })
  const participants = pools.map((pool) => {
    const slot = `participant/${pool.foreign}`
    const who = pool.isWhole ? project.participants.get(pool.lanes[0]!.participant ?? '') : undefined
    return element(
      'bpmn:participant',
      { id: pool.id, name: pool.name, processRef: !pool.isWhole || isUsed(pool) ? pool.process : undefined },
      [
        kept.in(null, `${slot}/before`, map.map.id),
        extensionsOf([who ? ownParticipant(who) : NOTHING, kept.in(null, `${slot}/extension`, map.map.id)]),
        kept.in(null, `${slot}/after`, map.map.id),
      ],
      kept.attributes(null, `${slot}/attributes`, ['id', 'name', 'processRef'], map.map.id),
    )
  })
  const crossing = ways.filter(({ start, end }) => poolOf(nodes.get(start)!) !== poolOf(nodes.get(end)!))
  const [, , artifacts = [], rest = []] = kept.ordered('collaboration', map.map.id, IN_COLLABORATION)
  const collaboration = element('bpmn:collaboration', { id: `collaboration_${map.map.id}`, name: map.map.name }, [
    ...participants,
    kept.in(null, 'message', map.map.id),
    ...crossing.map((way) => elements.way(drawn, way, 'messageFlow')),
    ...artifacts,
    ...rest,
  ])
  return { collaboration, processes }
}

const extensionsOf = (inside: readonly Xml[]): Xml =>
  inside.every((one) => one === '') ? NOTHING : element('bpmn:extensionElements', {}, inside)

const ownMap = ({ map }: DrawnMap): Xml => element('potok:map', { name: map.map.name, ...facts(map.map, MAP_FACTS) })

function laneSet({ map, nodes, poolOf }: DrawnMap, pool: Pool, project: Project, kept: Kept, names: Names): Xml {
  const lanes = pool.lanes.map((lane) => {
    const who = project.participants.get(lane.participant ?? '')
    const name = who?.name ?? ''
    const inside = [...nodes.values()].filter((node) => {
      const isNode = !/^data|^textAnnotation$|^messageFlow$/.test(node.tag)
      const of = (node.host && nodes.get(node.host)?.step.lane) || (node.step.lane ?? map.lanes[0]?.id)
      return isNode && poolOf(node) === pool && of === lane.id
    })
    return element(
      'bpmn:lane',
      {
        id: names.of('lane', lane.id),
        name: pool.name && name.startsWith(`${pool.name}: `) ? name.slice(pool.name.length + 2) : name,
      },
      [
        kept.in(lane.id, 'before'),
        extensionsOf([who ? ownParticipant(who) : NOTHING, kept.in(lane.id, 'extension')]),
        ...inside.map(({ id }) => element('bpmn:flowNodeRef', {}, [words(id)])),
      ],
      kept.attributes(lane.id, 'attributes', ['id', 'name']),
    )
  })
  return element('bpmn:laneSet', { id: `${pool.process}_lanes` }, lanes)
}

function problemsOn({ map, nodes, ways }: DrawnMap, project: Project, names: Names): Xml[] {
  const lanes = new Map(map.lanes.map(({ id }) => [id, names.of('lane', id)]))
  const ids = new Map([
    ...lanes,
    ...[...nodes].map(([id, node]) => [id, node.id] as const),
    ...ways.map(({ flow, id }) => [flow.id, id] as const),
  ])
  return [...project.problems.values()]
    .map((problem) => ({ problem, on: problem.anchors.flatMap((id) => ids.get(id) ?? []) }))
    .filter(({ on }) => on.length > 0)
    .map(({ problem, on }) => ownProblem(problem, on))
}
