import type { Belonging, Id, LossRow, LossTable, Project } from '@potok/model'
import type { Language, Say } from '../../ui/texts/texts.ts'
import { summed } from './summed.ts'

export interface WhoseLosses {
  readonly key: string
  readonly name: string
  readonly rows: readonly LossRow[]
  readonly leadMinutes: number
  readonly about: readonly Id[]
}

export type Sharing = 'participants' | 'organisations'

/** The rows of the table once more, by whom they are: most minutes first. They add up to the whole. */
export function whoseLosses(
  table: LossTable,
  by: Sharing,
  project: Project,
  { say, language }: { say: Say; language: Language },
): WhoseLosses[] {
  const participantWords = (id: Id | null) => {
    const participant = project.participants.get(id ?? '')
    if (!participant) return say('analysis.losses.nobody')
    return (language === 'en' && participant.nameEn) || participant.name || say('analysis.unnamed')
  }
  const organisationWords = (whose: Belonging) => {
    if (whose === null) return say('analysis.losses.nobody')
    if (whose === 'own') return project.about.organisationName || say('analysis.losses.own')
    if (whose === 'outside') return say('analysis.losses.outside')
    return project.organisations.get(whose)?.name || say('analysis.unnamed')
  }
  const shared =
    by === 'participants'
      ? [...table.byParticipant].map(([id, rows]) => ({ key: id, name: participantWords(id), rows }))
      : [...table.byOrganisation].map(([whose, rows]) => ({ key: whose, name: organisationWords(whose), rows }))
  return shared
    .map(({ key, name, rows }) => ({
      key: key ?? '',
      name,
      rows,
      leadMinutes: summed(rows, 'leadMinutes'),
      about: [...new Set(rows.flatMap(({ about }) => about))],
    }))
    .sort((a, b) => b.leadMinutes - a.leadMinutes || a.name.localeCompare(b.name, language))
}
