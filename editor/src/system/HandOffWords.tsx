import { derivedSystem, type Passing, type Project, type Relation } from '@potok/model'
import { useMemo } from 'react'
import { useTexts } from '../ui/texts/texts.ts'
import { waitWords } from './waitWords.ts'

/** What the process maps say of the hand-offs between two participants: always as they stand now. */
export function HandOffWords({ project, relation }: { project: Project; relation: Relation }) {
  const { say, language } = useTexts()
  const passing = useMemo(() => passingOf(project, relation), [project, relation])
  if (!passing) return null
  const documents = passing.documents.map((id) => project.documents.get(id)?.name ?? '').filter(Boolean)
  return (
    <p className="small quiet">
      {say('system.relation.live')}: {say('system.derived.handoffs', { count: passing.flows.length })},{' '}
      {waitWords(passing, project, say, language)}
      {documents.length > 0 && `; ${documents.join(', ')}`}
    </p>
  )
}

function passingOf(project: Project, { start, end }: Relation): Passing | null {
  const who = (id: string | null) => project.elements.get(id ?? '')?.participant ?? null
  const [from, to] = [who(start), who(end)]
  if (!from || !to) return null
  const { parties, passings } = derivedSystem(project, 'current')
  const party = (id: string) => parties.find(({ participants }) => participants.includes(id))?.id
  return passings.find((one) => one.start === party(from) && one.end === party(to)) ?? null
}
