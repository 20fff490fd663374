import type { Id, Noun, Project } from '@potok/model'
import { readingsOf } from '../finding/readings.ts'
import { says, wordsOf } from '../finding/words.ts'
import type { ProjectPart } from '../routes.ts'
import { nameOf } from './things.ts'

export interface Hit {
  readonly noun: Noun
  readonly id: Id
  readonly part: ProjectPart
  readonly name: string
}

/** Where each is shown, and the fields that are looked through. */
const SEARCHED = {
  segments: ['clients', ['name', 'criteria']],
  personas: ['clients', ['name', 'portrait', 'context', 'goals', 'barriers']],
  touchpoints: ['touchpoints', ['name', 'place', 'who', 'asks']],
  evidence: ['evidence', ['text', 'quote', 'source', 'place', 'respondent']],
  hypotheses: ['insights', ['text', 'because', 'knownBy']],
  insights: ['insights', ['text']],
  prototypes: ['prototypes', ['text', 'how', 'testers', 'result']],
} as const satisfies Partial<Record<Noun, readonly [ProjectPart, readonly string[]]>>

const MOST = 30

/** Segments, personas, points of contact, evidence, hypotheses, insights and prototypes that say all of these words, endings and a wrong keyboard layout forgiven. */
export function searchResearch(project: Project, words: string): Hit[] {
  if (wordsOf(words).length === 0) return []
  const readings = readingsOf(words).map((reading) => hitsOf(project, wordsOf(reading)))
  return (readings.find((hits) => hits.length > 0) ?? []).slice(0, MOST)
}

function hitsOf(project: Project, asked: readonly string[]): Hit[] {
  return (Object.keys(SEARCHED) as (keyof typeof SEARCHED)[]).flatMap((noun) => {
    const [part, fields] = SEARCHED[noun]
    return [...project[noun].values()].flatMap((record) => {
      const said = fields.map((field) => (record as unknown as Record<string, string>)[field]).join(' ')
      return says(said, asked) ? [{ noun, id: record.id, part, name: nameOf(record) || said.trim() }] : []
    })
  })
}
