import type { Flow, Look, MapRecord, Participant, Place, Rect, Step } from '@potok/model'

type StepFacts = Partial<Omit<Step, 'id' | 'deletedAt' | 'map' | 'lane' | 'look' | 'text' | 'documents' | 'systems'>>
type FlowFacts = Partial<Omit<Flow, 'id' | 'deletedAt' | 'map' | 'start' | 'end' | 'label'>>

/** What an element was called in its file: by that name it is written back. */
export interface Origin {
  readonly id: string
  /** Which of the elements that look alike here. */
  readonly tag: string
  /** Of a lane: the pool that it is in. */
  readonly pool?: string
}

/** Something that no map shows: kept with the map as it stood, and written back. */
export interface DrawnPart {
  /** The key of the lane, step or flow that it belongs to; null: to the map. */
  readonly about: string | null
  /** Where it stood, in the words of its format. */
  readonly slot: string
  /** What it is, for whoever reads the list. */
  readonly name: string
  readonly xml: string
}

/** Who does something, as a drawing shows it. */
export interface DrawnLane {
  readonly key: string
  readonly name: string
  /** Somebody outside of whom only the name is known. */
  readonly external?: boolean
  readonly facts?: Partial<Omit<Participant, 'id' | 'deletedAt' | 'name' | 'organisation'>>
  readonly origin?: Origin | null
  /** Where it stands; null: nobody drew it. */
  readonly rect: Rect | null
}

export interface DrawnStep {
  readonly key: string
  readonly lane: string | null
  readonly look: Look
  readonly text: string
  readonly rect: Rect | null
  /** What is used or made, by name. */
  readonly documents?: readonly string[]
  readonly systems?: readonly string[]
  /** The drawn map that it stands for, by its key. */
  readonly inside?: string | null
  readonly facts?: StepFacts
  /** Where it stands on a map of this product. */
  readonly place?: Place | null
  readonly origin?: Origin | null
}

export interface DrawnFlow {
  readonly key: string
  readonly start: string
  readonly end: string
  readonly label: string
  readonly facts?: FlowFacts
  readonly origin?: Origin | null
}

/** A problem as a file of this product tells it. */
export interface DrawnProblem {
  readonly text: string
  readonly loss: string | null
  readonly evidence: string
  readonly on: readonly string[]
}

/** One page or process of a file, in the words of this product and not yet anywhere. */
export interface DrawnMap {
  readonly key: string
  readonly name: string
  readonly lanes: readonly DrawnLane[]
  readonly steps: readonly DrawnStep[]
  readonly flows: readonly DrawnFlow[]
  readonly facts?: Partial<Pick<MapRecord, 'nameEn' | 'state'>>
  readonly problems?: readonly DrawnProblem[]
  /** The format that its parts are in. */
  readonly format?: string
  readonly parts?: readonly DrawnPart[]
}
