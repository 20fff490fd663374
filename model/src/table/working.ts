import { orderBetween } from '../document/order.ts'
import { readRecord } from '../document/read.ts'
import { byOrder } from '../graph/byOrder.ts'
import type { ProcessMap } from '../graph/processMap.ts'
import { type Id, newId } from '../ids.ts'
import type { Flow } from '../records/flow.ts'
import type { Lane } from '../records/lane.ts'
import { NOUNS, type Noun, type RecordOf } from '../records/nouns.ts'
import type { Participant } from '../records/participant.ts'
import type { Place, Project } from '../records/project.ts'
import type { Step } from '../records/step.ts'
import { keyOf } from './names.ts'

const born = <N extends Noun>(noun: N, id: Id, fields: Partial<RecordOf<N>>): RecordOf<N> =>
  ({ ...readRecord(NOUNS[noun], id, null), ...fields }) as unknown as RecordOf<N>

/** A map as it will be: changed here in plain records, so that places, ways back and waits are settled before anything is written. */
export class Working {
  readonly project: Project
  readonly map: Id
  readonly steps: Map<Id, Step>
  readonly flows: Map<Id, Flow>
  readonly lanes: Map<Id, Lane>
  readonly participants: Map<Id, Participant>
  readonly documents: Project['documents'] & Map<Id, RecordOf<'documents'>>
  readonly systems: Project['systems'] & Map<Id, RecordOf<'systems'>>
  readonly places: Map<Id, Place>
  readonly #leaving = new Map<Id, Set<Id>>()

  constructor(project: Project, map: Id) {
    this.project = project
    this.map = map
    this.steps = new Map(project.steps)
    this.flows = new Map(project.flows)
    this.lanes = new Map(project.lanes)
    this.participants = new Map(project.participants)
    this.documents = new Map(project.documents)
    this.systems = new Map(project.systems)
    this.places = new Map(project.layout)
    for (const flow of this.ownFlows()) this.#learn(flow)
  }

  ownSteps(): Step[] {
    return [...this.steps.values()].filter(({ map }) => map === this.map)
  }

  ownFlows(): Flow[] {
    return [...this.flows.values()].filter(({ map }) => map === this.map)
  }

  /** Ways on out of a step. */
  outOf(step: Id): Flow[] {
    return [...(this.#leaving.get(step) ?? [])].flatMap((id) => this.flows.get(id) ?? [])
  }

  addStep(id: Id, fields: Partial<Step>): void {
    this.steps.set(id, born('steps', id, { ...fields, map: this.map }))
  }

  setStep(id: Id, fields: Partial<Step>): void {
    const step = this.steps.get(id)
    if (step) this.steps.set(id, { ...step, ...fields })
  }

  addFlow(fields: Partial<Flow>): Flow {
    const flow = born('flows', newId(), { ...fields, map: this.map })
    this.flows.set(flow.id, flow)
    this.#learn(flow)
    return flow
  }

  /** What it leads to, and what is said of it: a flow never begins elsewhere. */
  setFlow(id: Id, fields: Partial<Omit<Flow, 'start'>>): void {
    const flow = this.flows.get(id)
    if (flow) this.flows.set(id, { ...flow, ...fields })
  }

  #learn({ id, start }: Flow): void {
    if (start === null) return
    const leaving = this.#leaving.get(start) ?? new Set()
    this.#leaving.set(start, leaving.add(id))
  }

  /** The lane of whoever is called so; it and they are made where there is none. */
  laneOf(name: string): Id {
    const lanes = [...this.lanes.values()].filter(({ map }) => map === this.map).sort(byOrder)
    const key = keyOf(name)
    const there = lanes.find(({ participant }) => keyOf(this.participants.get(participant ?? '')?.name ?? '') === key)
    if (there) return there.id
    const known = [...this.participants.values()].find((one) => keyOf(one.name) === key)
    const participant = known ?? born('participants', newId(), { name })
    this.participants.set(participant.id, participant)
    const order = orderBetween(lanes.at(-1)?.order ?? null, null)
    const lane = born('lanes', newId(), { map: this.map, participant: participant.id, order })
    this.lanes.set(lane.id, lane)
    return lane.id
  }

  firstLane(): Id | null {
    return [...this.lanes.values()].filter(({ map }) => map === this.map).sort(byOrder)[0]?.id ?? null
  }

  /** The document or system of this name; made where there is none. */
  thingOf(noun: 'documents' | 'systems', name: string): Id {
    const key = keyOf(name)
    for (const one of this[noun].values()) if (keyOf(one.name) === key) return one.id
    const id = newId()
    if (noun === 'documents') this.documents.set(id, born('documents', id, { name }))
    else this.systems.set(id, born('systems', id, { name }))
    return id
  }

  /** As it stands now, for what reads maps. */
  asMap(): { map: ProcessMap; project: Project } {
    const { steps, flows, lanes, participants, documents, systems } = this
    const project: Project = {
      ...this.project,
      steps,
      flows,
      lanes,
      participants,
      documents,
      systems,
      layout: this.places,
    }
    const map: ProcessMap = {
      map: this.project.maps.get(this.map)!,
      lanes: [...lanes.values()].filter((lane) => lane.map === this.map).sort(byOrder),
      steps: this.ownSteps(),
      flows: this.ownFlows(),
    }
    return { map, project }
  }
}
