import {
  buildScene,
  type Flow,
  type Id,
  type Locale,
  type ProcessMap,
  type Project,
  processMap,
  type Scene,
  type Step,
  subprocessOf,
} from '@potok/model'
import type { Kept } from './kept.ts'
import type { Names } from './names.ts'
import { type Pool, poolsOf } from './pools.ts'
import { isEmbedded, tagOf } from './tags.ts'

export interface Node {
  readonly step: Step
  readonly id: string
  readonly tag: string
  /** Of an event that stands on a step: that step. */
  readonly host: Id | null
  /** What stands inside it. */
  readonly inside: DrawnMap | null
}

export interface Way {
  readonly flow: Flow
  readonly id: string
  readonly start: Id
  readonly end: Id
}

/** A map as BPMN has it: which element each thing is, and what it is called. */
export interface DrawnMap {
  readonly map: ProcessMap
  readonly scene: Scene
  readonly pools: readonly Pool[]
  readonly nodes: ReadonlyMap<Id, Node>
  readonly ways: readonly Way[]
  poolOf(node: Node): Pool
}

export class Drawing {
  readonly #project: Project
  readonly #kept: Kept
  readonly #names: Names
  readonly #locale: Locale
  /** Maps that stand inside a step of another, and so not beside it. */
  readonly embedded = new Set<Id>()

  constructor(project: Project, kept: Kept, names: Names, locale: Locale) {
    this.#project = project
    this.#kept = kept
    this.#names = names
    this.#locale = locale
  }

  of(id: Id): DrawnMap {
    const map = processMap(this.#project, id)!
    const own = { ...map, steps: map.steps.map(({ id: step }) => this.#project.steps.get(step)!) }
    const hosts = this.#hosts(own)
    const nodes = new Map(own.steps.map((step): [Id, Node] => [step.id, this.#node(step, own, hosts)]))
    const lanes = new Map(own.lanes.map((lane) => [lane.id, lane]))
    const pools = poolsOf(own, this.#project, this.#kept)
    const byLane = new Map(pools.flatMap((pool) => pool.lanes.map((lane) => [lane.id, pool] as const)))
    return {
      map: own,
      scene: buildScene(map, this.#project, { locale: this.#locale }),
      pools,
      nodes,
      ways: this.#ways(own, nodes),
      poolOf: ({ step, host }) => {
        const lane = (host && nodes.get(host)?.step.lane) || step.lane
        return byLane.get(lanes.get(lane ?? '')?.id ?? '') ?? pools[0]!
      },
    }
  }

  #node(step: Step, map: ProcessMap, hosts: ReadonlyMap<Id, Id>): Node {
    const known = this.#kept.nameOf(step.id)?.tag
    const tag = tagOf(step, map, this.#project, known)
    const host = hosts.get(step.id) ?? null
    const inner = isEmbedded(tag) ? subprocessOf(this.#project, step) : null
    const isInside = inner !== null && !this.embedded.has(inner)
    if (isInside) this.embedded.add(inner)
    const gateway = step.look === 'or' ? 'inclusiveGateway' : 'exclusiveGateway'
    const fits = tag === 'boundaryEvent' && host === null ? gateway : tag
    const id = this.#names.of('step', step.id)
    return { step, id, tag: fits, host, inside: isInside ? this.of(inner) : null }
  }

  /** Events on steps: what leads to them from the step, or from one before them on the same step, is no flow in BPMN. */
  #hosts({ flows, steps }: ProcessMap): Map<Id, Id> {
    const looks = new Map(steps.map(({ id, look }) => [id, look]))
    const before = new Map(
      flows.filter(({ id }) => this.#kept.nameOf(id)?.tag === 'attached').map(({ start, end }) => [end!, start!]),
    )
    const hosts = new Map<Id, Id>()
    for (const event of before.keys()) {
      const seen = new Set<Id>()
      let at: Id | undefined = event
      while (at && before.has(at) && !seen.has(at)) {
        seen.add(at)
        at = before.get(at)
      }
      if (at && looks.get(at) === 'operation' && this.#kept.nameOf(event)?.tag === 'boundaryEvent') hosts.set(event, at)
    }
    return hosts
  }

  #ways({ flows }: ProcessMap, nodes: ReadonlyMap<Id, Node>): Way[] {
    return flows.flatMap((flow): Way[] => {
      const [start, end] = [nodes.get(flow.start ?? ''), nodes.get(flow.end ?? '')]
      if (!start || !end) return []
      const tag = this.#kept.nameOf(flow.id)?.tag
      if (tag === 'attached' && end.host) return []
      const from = tag === 'onward' && start.host ? start.host : start.step.id
      return [{ flow, id: this.#names.of('flow', flow.id), start: from, end: end.step.id }]
    })
  }
}
