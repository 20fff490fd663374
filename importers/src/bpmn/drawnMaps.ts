import { MAP_FACTS, OWN_ID } from '@potok/exporters/bpmn'
import type { Rect } from '@potok/model'
import type { DrawnFlow, DrawnLane, DrawnMap, DrawnProblem, DrawnStep } from '../drawn/drawn.ts'
import type { Left } from '../importer.ts'
import { attributeOf, textOf, type XmlElement } from '../xml/element.ts'
import { type Diagram, diagramOf } from './diagram.ts'
import { Kept } from './kept.ts'
import { messagesIn } from './messages.ts'
import { type EventWords, isSubprocess } from './nodes.ts'
import { factsIn, ownIn, ownsIn } from './ownFacts.ts'
import { keyOfPool, lanesOfPool, type Pool, type PooledLanes } from './pools.ts'
import { readScope } from './scope.ts'
import { idOf, modelChildren, modelChildrenNamed, nameOf, referenceIn } from './spaces.ts'

/** The processes of a file: those of a collaboration on one map, each other one and each sub-process on a map of its own. */
export function drawnMaps(definitions: XmlElement, words: EventWords, left: Left[]): DrawnMap[] {
  return new FileReading(definitions, words, left).maps()
}

class FileReading {
  readonly #definitions: XmlElement
  readonly #words: EventWords
  readonly #left: Left[]
  readonly #diagram: Diagram
  readonly #processes: ReadonlyMap<string, XmlElement>
  readonly #maps: (DrawnMap & { readonly kept: Kept })[] = []
  /** The map that shows a process, by the process's id. */
  readonly #shownOn = new Map<string, string>()

  constructor(definitions: XmlElement, words: EventWords, left: Left[]) {
    this.#definitions = definitions
    this.#words = words
    this.#left = left
    this.#diagram = diagramOf(definitions)
    const processes = modelChildrenNamed(definitions, 'process')
    this.#processes = new Map(processes.map((one) => [idOf(one), one]))
  }

  maps(): DrawnMap[] {
    const groups = this.#groups()
    for (const { key, pools } of groups)
      for (const { process } of pools) if (process) this.#shownOn.set(idOf(process), key)
    for (const { key, collaboration, pools } of groups) this.#whole(key, collaboration, pools)
    const [first] = this.#maps
    if (first) this.#keepRest(first.kept)
    return this.#maps.map(({ kept: _, ...map }) => map)
  }

  #groups(): { key: string; collaboration: XmlElement | null; pools: Pool[] }[] {
    const taken = new Set<string>()
    const collaborations = modelChildrenNamed(this.#definitions, 'collaboration').map((collaboration) => {
      const pools = modelChildrenNamed(collaboration, 'participant').map((participant): Pool => {
        const of = referenceIn(attributeOf(participant, 'processRef'))
        const process = taken.has(of) ? null : (this.#processes.get(of) ?? null)
        if (process) taken.add(of)
        return { participant, process }
      })
      return { key: idOf(collaboration), collaboration, pools }
    })
    const alone = [...this.#processes]
      .filter(([id]) => !taken.has(id))
      .map(([id, process]) => ({ key: id, collaboration: null, pools: [{ participant: null, process }] }))
    return [...collaborations.filter(({ pools }) => pools.length > 0), ...alone]
  }

  #whole(key: string, collaboration: XmlElement | null, pools: readonly Pool[]): void {
    const processes = pools.flatMap(({ process }) => process ?? [])
    const [process] = processes
    const own = process ? ownIn(process, 'map') : null
    const names = [
      collaboration && nameOf(collaboration),
      ...pools.map(({ participant }) => participant && nameOf(participant)),
      process && nameOf(process),
    ]
    const name = own?.attributes.get('name') ?? names.find(Boolean) ?? ''
    const at = this.#maps.length
    const kept = new Kept(name, this.#diagram, this.#left)
    const steps: DrawnStep[] = []
    const flows: DrawnFlow[] = []
    const lanes: DrawnLane[] = []
    for (const pool of pools) {
      const pooled = lanesOfPool(pool, this.#diagram)
      lanes.push(...pooled.lanes)
      const foreign = pool.participant && !OWN_ID.test(keyOfPool(pool)) ? keyOfPool(pool) : ''
      if (pool.participant) kept.ofPool(pool.participant, `participant/${foreign}`)
      if (foreign) kept.word(`participant/${foreign}/name`, nameOf(pool.participant!))
      if (!pool.process) continue
      if (!OWN_ID.test(idOf(pool.process))) kept.word(`process/${foreign}/id`, idOf(pool.process))
      const scope = this.#scope(pool.process, pooled, kept, foreign)
      steps.push(...scope.steps)
      flows.push(...scope.flows)
      kept.ofPool(pool.process, `process/${foreign}`)
    }
    if (collaboration) {
      const messages = messagesIn(collaboration, pools, steps, this.#diagram)
      for (const message of messages.elements) kept.whole(message, 'message', 'messageFlow')
      for (const [at, step] of steps.entries()) {
        const documents = messages.named.get(step.key)
        if (documents) steps[at] = { ...step, documents: [...(step.documents ?? []), ...documents] }
      }
      steps.push(...messages.steps)
      flows.push(...messages.flows)
      for (const element of modelChildren(collaboration))
        if (!['participant', 'messageFlow', 'extensionElements', 'documentation'].includes(element.name))
          kept.whole(element, 'collaboration')
    }
    const problems = processes.flatMap((one) => ownsIn(one, 'problem').map(problemOf))
    this.#add({
      key,
      name,
      lanes,
      steps,
      flows,
      facts: factsIn(own, MAP_FACTS),
      problems,
      kept,
      at,
    })
  }

  #scope(
    process: XmlElement,
    pooled: PooledLanes,
    kept: Kept,
    pool: string,
  ): { steps: DrawnStep[]; flows: DrawnFlow[] } {
    return readScope(process, {
      diagram: this.#diagram,
      kept,
      pool,
      words: this.#words,
      laneOf: pooled.laneOf,
      insideOf: (element) => this.#inside(element, pooled),
    })
  }

  /** The map that an activity stands for: of the process that it calls, or of what it holds. */
  #inside(element: XmlElement, around: PooledLanes): string | null {
    if (element.name === 'callActivity')
      return this.#shownOn.get(referenceIn(attributeOf(element, 'calledElement'))) ?? null
    if (!isSubprocess(element) || modelChildrenNamed(element, 'sequenceFlow').length + flowNodes(element) === 0)
      return null
    const key = `${idOf(element)} inside`
    const name = nameOf(element)
    const home = around.lanes.find((lane) => lane.key === around.laneOf(idOf(element), null))
    const pooled = innerLanes(element, home, this.#diagram)
    const at = this.#maps.length
    const kept = new Kept(name, this.#diagram, this.#left)
    const { steps, flows } = this.#scope(element, pooled, kept, '')
    this.#add({ key, name, lanes: pooled.lanes, steps, flows, kept, facts: {}, problems: [], at })
    return key
  }

  /** `at`: before those that its sub-processes came to. */
  #add({ kept, lanes, steps, at, ...map }: Omit<DrawnMap, 'parts'> & { kept: Kept; at: number }): void {
    const uprights = lanes.filter(({ key }) => this.#diagram.shapes.get(key)?.isUpright).length
    const isUpright = uprights > 0 && uprights * 2 >= lanes.length
    const turned = (rect: Rect | null): Rect | null =>
      rect && isUpright ? { x: rect.y, y: rect.x, width: rect.height, height: rect.width } : rect
    const turnedLanes = lanes.map((lane) => ({ ...lane, rect: turned(lane.rect) }))
    const isDrawn = turnedLanes.every(({ rect }) => rect !== null)
    this.#maps.splice(at, 0, {
      ...map,
      kept,
      lanes: isDrawn ? turnedLanes.toSorted((a, b) => a.rect!.y - b.rect!.y) : turnedLanes,
      steps: steps.map((step) => ({ ...step, rect: turned(step.rect) })),
      format: 'bpmn',
      parts: kept.parts,
    })
  }

  /** What stands beside the processes belongs to the first map of the file. */
  #keepRest(kept: Kept): void {
    for (const element of modelChildren(this.#definitions))
      if (!READ.has(element.name)) kept.whole(element, 'definitions')
  }
}

const READ: ReadonlySet<string> = new Set([
  ...['process', 'collaboration', 'BPMNDiagram', 'extensionElements', 'documentation'],
])

const flowNodes = (element: XmlElement): number =>
  modelChildren(element).filter(({ name }) => /Task$|^task$|Event$|Gateway$|ctivity$|rocess$/.test(name)).length

/** A sub-process goes on in the lane that it stands in, unless it has lanes of its own. */
function innerLanes(element: XmlElement, home: DrawnLane | undefined, diagram: Diagram): PooledLanes {
  const own = lanesOfPool({ participant: null, process: element }, diagram)
  if (modelChildrenNamed(element, 'laneSet').length > 0 || !home) return own
  const lane = { ...home, key: `${home.key} inside`, rect: null, origin: null }
  return { lanes: [lane], laneOf: () => lane.key }
}

function problemOf(element: XmlElement): DrawnProblem {
  return {
    text: textOf(element),
    loss: element.attributes.get('loss') ?? null,
    evidence: attributeOf(element, 'evidence'),
    on: attributeOf(element, 'on').split(/\s+/).filter(Boolean),
  }
}
