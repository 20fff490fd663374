import type { Id, Project } from '@potok/model'
import type { DrawnMap, Node, Way } from './drawnMap.ts'
import type { Kept } from './kept.ts'
import { ownFlow, ownStep } from './own.ts'
import { isGateway } from './tags.ts'
import { type Attributes, element, NOTHING, soundXml, words, type Xml } from './xml.ts'

/** The elements of one process or sub-process, in the order of the schema. */
export interface Inside {
  readonly flowElements: Xml[]
  readonly artifacts: Xml[]
}

const CALLED = 'process_'
/** Whole elements that were kept: what a process has before its flow, in it, beside it and after it. */
const RANKS = [
  /^(supportedInterfaceRef|ioSpecification|ioBinding)$/,
  /^(auditing|monitoring)$/,
  /^property$/,
  /^(association|group|textAnnotation)$/,
  /^(performer|humanPerformer|potentialOwner|resourceRole)$/,
  /^(correlationSubscription|supports)$/,
] as const

export class Elements {
  readonly #project: Project
  readonly #kept: Kept

  constructor(project: Project, kept: Kept) {
    this.#project = project
    this.#kept = kept
  }

  /** What is inside a process: `before` the lanes, then the rest. `pool` is what its parts are kept under. */
  of(drawn: DrawnMap, pool: string, isIn: (node: Node) => boolean): { before: Xml[]; after: Xml[] } {
    const { flowElements, artifacts } = this.#inside(drawn, isIn)
    const kept = this.#kept.ordered(`process/${pool}`, drawn.map.map.id, RANKS)
    const [first = [], audits = [], properties = [], beside = [], roles = [], last = [], others = []] = kept
    return {
      before: [...first, ...audits, ...properties],
      after: [...flowElements, ...others, ...artifacts, ...beside, ...roles, ...last],
    }
  }

  #inside(drawn: DrawnMap, isIn: (node: Node) => boolean): Inside {
    const flowElements: Xml[] = []
    const artifacts: Xml[] = []
    const ways = Map.groupBy(drawn.ways, ({ start }) => start)
    const into = Map.groupBy(drawn.ways, ({ end }) => end)
    for (const node of drawn.nodes.values()) {
      if (!isIn(node) || node.tag === 'messageFlow') continue
      if (node.tag === 'textAnnotation') artifacts.push(this.#note(node))
      else if (/^data/.test(node.tag)) flowElements.push(...this.#data(node))
      else flowElements.push(this.#flowNode(drawn, node, into.get(node.step.id) ?? [], ways.get(node.step.id) ?? []))
      artifacts.push(...this.#links(drawn, node))
    }
    for (const way of drawn.ways) {
      const start = drawn.nodes.get(way.start)!
      if (isIn(start) && drawn.poolOf(start) === drawn.poolOf(drawn.nodes.get(way.end)!))
        flowElements.push(this.way(drawn, way, 'sequenceFlow'))
    }
    return { flowElements, artifacts }
  }

  way({ nodes, map }: DrawnMap, { flow, id, start, end }: Way, tag: string): Xml {
    const attributes = { id, name: flow.label, sourceRef: nodes.get(start)!.id, targetRef: nodes.get(end)!.id }
    const returns = map.flows.find((one) => one.id === flow.id)?.returns
    return this.#whole(tag, flow.id, attributes, [ownFlow({ ...flow, returns: returns ?? flow.returns })])
  }

  #flowNode(drawn: DrawnMap, node: Node, into: readonly Way[], out: readonly Way[]): Xml {
    const { step, id, tag, host, inside } = node
    const called = tag === 'callActivity' && step.subprocess ? `${CALLED}${step.subprocess}` : undefined
    const attributes: Attributes = {
      id,
      name: step.text,
      attachedToRef: host ? drawn.nodes.get(host)!.id : undefined,
      ...(isGateway(tag) && tag !== 'eventBasedGateway' && { gatewayDirection: direction(into.length, out.length) }),
      calledElement: called,
    }
    const ends = tag === 'boundaryEvent' ? { into: [] } : { into }
    const ways = [
      ...ends.into.map((way) => element('bpmn:incoming', {}, [words(way.id)])),
      ...out.map((way) => element('bpmn:outgoing', {}, [words(way.id)])),
    ]
    const inner = inside ? this.of(inside, '', () => true) : null
    const isTimer = step.look === 'wait' && !this.#isForeign(step.id)
    const after = [...(inner ? [...inner.before, ...inner.after] : []), ...(isTimer ? [timer(step)] : [])]
    return this.#whole(
      tag,
      step.id,
      attributes,
      [ownStep(step, this.#project.layout.get(step.id), this.#project)],
      ways,
      after,
    )
  }

  #isForeign(id: Id): boolean {
    return (this.#kept.nameOf(id)?.id ?? '') !== ''
  }

  #note({ step, id }: Node): Xml {
    const own = ownStep(step, this.#project.layout.get(step.id), this.#project)
    const text = element('bpmn:text', {}, [words(step.text)])
    return this.#whole('textAnnotation', step.id, { id }, [own], [], [text])
  }

  #data({ step, id, tag }: Node): Xml[] {
    const own = ownStep(step, this.#project.layout.get(step.id), this.#project)
    const isNew = tag === 'dataObjectReference' && !this.#isForeign(step.id)
    const reference = this.#whole(
      tag,
      step.id,
      { id, name: step.text, dataObjectRef: isNew ? `${id}_object` : undefined },
      [own],
    )
    return isNew ? [element('bpmn:dataObject', { id: `${id}_object` }), reference] : [reference]
  }

  /** From a step to the documents and systems that it names and that stand on the map. */
  #links(drawn: DrawnMap, { step, id }: Node): Xml[] {
    const names = [
      ...step.documents.map((one) => ['document', this.#project.documents.get(one)?.name]),
      ...step.systems.map((one) => ['system', this.#project.systems.get(one)?.name]),
    ]
    return names.flatMap(([look, name]) => {
      const thing = [...drawn.nodes.values()].find(
        (one) => one.step.look === look && one.step.text === name && !this.#isForeign(one.step.id),
      )
      if (!thing || thing.tag === 'messageFlow' || this.#isForeign(step.id)) return []
      return [element('bpmn:association', { id: `${id}_${thing.step.id}`, sourceRef: id, targetRef: thing.id })]
    })
  }

  #whole(
    tag: string,
    about: Id,
    attributes: Attributes,
    own: readonly Xml[],
    ways: readonly Xml[] = [],
    after: readonly Xml[] = [],
  ): Xml {
    // What was said of a task says nothing of the gateway that it became.
    const known = this.#kept.nameOf(about)?.tag
    const isAsItWas = known === undefined || known === tag || (known === 'onward' && tag === 'sequenceFlow')
    const kept = (slot: string) => (isAsItWas ? this.#kept.in(about, slot) : NOTHING)
    const said = Object.keys(attributes).filter((name) => attributes[name] !== undefined)
    const before = kept('before')
    return element(
      `bpmn:${tag}`,
      attributes,
      [
        ...documentationFirst(before),
        element('bpmn:extensionElements', {}, [...own, kept('extension')]),
        ...restOf(before),
        ...ways,
        ...after,
        kept('after'),
      ],
      isAsItWas ? this.#kept.attributes(about, 'attributes', said) : NOTHING,
    )
  }
}

const direction = (into: number, out: number): string =>
  into > 1 ? (out > 1 ? 'Mixed' : 'Converging') : out > 1 ? 'Diverging' : 'Unspecified'

function timer({ time }: Node['step']): Xml {
  const minutes = time?.triple[1] ?? time?.triple[2]
  const said =
    minutes === undefined
      ? []
      : [element('bpmn:timeDuration', { 'xsi:type': 'bpmn:tFormalExpression' }, [words(durationOf(minutes))])]
  return element('bpmn:timerEventDefinition', {}, said)
}

const durationOf = (minutes: number): string =>
  `PT${Math.round(minutes * 60)}S`.replace(/^PT(\d+)S$/, (_, seconds: string) => {
    const all = Number(seconds)
    return all % 60 === 0 ? `PT${all / 60}M` : `PT${all}S`
  })

/** The schema has documentation before the extensions and everything else after them. */
const DOCUMENTATION = /^(?:<[\w.-]*:?documentation\b[^>]*(?:\/>|>[^<]*<\/[\w.-]*:?documentation>))+/

const documentationFirst = (kept: Xml): Xml[] => [soundXml(DOCUMENTATION.exec(kept)?.[0] ?? NOTHING)]
const restOf = (kept: Xml): Xml[] => [soundXml(kept.slice(DOCUMENTATION.exec(kept)?.[0].length ?? 0))]
