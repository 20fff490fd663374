import type { Look } from '@potok/model'

/** An element: its column from the left, its lane from the top, its row within the lane. */
export interface Spot {
  readonly look: Look
  readonly lane: number
  readonly column: number
  readonly row?: number
  /** Of parallel branches: where they meet. */
  readonly join?: string
}

export interface Template {
  readonly lanes: readonly string[]
  readonly spots: Readonly<Record<string, Spot>>
  readonly flows: readonly { start: string; end: string; label?: string; returns?: boolean }[]
}

const spot = (look: Look, lane: number, column: number, more: Partial<Spot> = {}): Spot => ({
  look,
  lane,
  column,
  ...more,
})
const step = (lane: number, column: number, row = 0) => spot('operation', lane, column, { row })

/** One after another. */
const chain = (...ids: string[]) => ids.slice(1).map((end, at) => ({ start: ids[at] as string, end }))

/** How processes of an administration usually run. Their words are in the language files; times are for the team to find out. */
const TEMPLATES = {
  three: {
    lanes: ['first', 'second', 'third'],
    spots: { start: spot('start', 0, 0), end: spot('end', 0, 1) },
    flows: chain('start', 'end'),
  },
  permit: {
    lanes: ['applicant', 'specialist', 'head'],
    spots: {
      start: spot('start', 0, 0),
      apply: step(0, 1),
      check: step(1, 2),
      full: spot('xor', 1, 3),
      prepare: step(1, 4),
      sign: step(2, 5),
      give: step(1, 6),
      end: spot('end', 0, 7),
    },
    flows: [
      ...chain('start', 'apply', 'check', 'full'),
      { start: 'full', end: 'prepare', label: 'yes' },
      { start: 'full', end: 'apply', label: 'no', returns: true },
      ...chain('prepare', 'sign', 'give', 'end'),
    ],
  },
  centre: {
    lanes: ['applicant', 'centre', 'agency'],
    spots: {
      start: spot('start', 0, 0),
      accept: step(1, 1),
      send: step(1, 2),
      consider: step(2, 3),
      decide: step(2, 4),
      back: step(2, 5),
      give: step(1, 6),
      end: spot('end', 0, 7),
    },
    flows: chain('start', 'accept', 'send', 'consider', 'decide', 'back', 'give', 'end'),
  },
  agreement: {
    lanes: ['author', 'lawyers', 'finance', 'head'],
    spots: {
      start: spot('start', 0, 0),
      draft: step(0, 1),
      fork: spot('and', 0, 2, { join: 'join' }),
      lawyers: step(1, 3),
      finance: step(2, 3),
      join: spot('join', 0, 4),
      remarks: spot('xor', 3, 5),
      sign: step(3, 6),
      register: step(0, 7),
      end: spot('end', 0, 8),
    },
    flows: [
      ...chain('start', 'draft', 'fork', 'lawyers', 'join', 'remarks'),
      ...chain('fork', 'finance', 'join'),
      { start: 'remarks', end: 'sign', label: 'no' },
      { start: 'remarks', end: 'draft', label: 'yes', returns: true },
      ...chain('sign', 'register', 'end'),
    ],
  },
  complaint: {
    lanes: ['applicant', 'office', 'executor', 'head'],
    spots: {
      start: spot('start', 0, 0),
      register: step(1, 1),
      appoint: step(3, 2),
      study: step(2, 3),
      founded: spot('xor', 2, 4),
      repair: step(2, 5, 1),
      reply: step(2, 6),
      sign: step(3, 7),
      send: step(1, 8),
      end: spot('end', 0, 9),
    },
    flows: [
      ...chain('start', 'register', 'appoint', 'study', 'founded'),
      { start: 'founded', end: 'repair', label: 'yes' },
      { start: 'founded', end: 'reply', label: 'no' },
      ...chain('repair', 'reply', 'sign', 'send', 'end'),
    ],
  },
  letter: {
    lanes: ['office', 'head', 'executor'],
    spots: {
      start: spot('start', 0, 0),
      receive: step(0, 1),
      register: step(0, 2),
      resolve: step(1, 3),
      carry: step(2, 4),
      reply: step(2, 5),
      sign: step(1, 6),
      send: step(0, 7),
      end: spot('end', 0, 8),
    },
    flows: chain('start', 'receive', 'register', 'resolve', 'carry', 'reply', 'sign', 'send', 'end'),
  },
} as const satisfies Record<string, Template>

export type TemplateName = keyof typeof TEMPLATES

export const templateNames = Object.keys(TEMPLATES) as TemplateName[]

export const template = (name: TemplateName): Template => TEMPLATES[name]
