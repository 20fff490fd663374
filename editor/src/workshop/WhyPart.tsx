import type { Id } from '@potok/model'
import type { WorkshopSeen } from '../api/workshops.ts'
import { SessionScope } from '../store/SessionScope.tsx'
import { WhyWork } from './WhyWork.tsx'

/** The tree where nothing else of the project is open: with a participant, on the wall. */
export function WhyPart({ project, seen }: { project: Id; seen: WorkshopSeen }) {
  const { you } = seen
  const isGuest = seen.people.find(({ id }) => id === you.id)?.guest === true
  return (
    <SessionScope project={project} person={you.id} name={you.name} guest={isGuest}>
      <WhyWork session={seen.session} />
    </SessionScope>
  )
}
