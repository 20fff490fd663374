import { Button } from '@mantine/core'
import type { Id } from '@potok/model'
import type { Me } from '../api/people.ts'
import { go } from '../routes.ts'
import { awaited } from '../ui/awaited.tsx'
import { Middle } from '../ui/Middle.tsx'
import { learnPages, useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'
import { ParticipantView } from './ParticipantView.tsx'
import { useWorkshop } from './useWorkshop.ts'
import './workshop.css'

const LeadScreen = awaited(async () => {
  await learnPages()
  return { default: (await import('./LeadScreen.tsx')).LeadScreen }
})
const HallView = awaited(async () => {
  await learnPages()
  return { default: (await import('./HallView.tsx')).HallView }
})

/** One address for everybody in a session: whoever leads it, whoever takes part, and the wall. */
export function WorkshopScreen({
  project,
  session,
  isHall,
  me,
}: {
  project: Id
  session: Id
  isHall: boolean
  me: Me | null
}) {
  const { say } = useTexts()
  const sentence = useSentence()
  const following = useWorkshop(project, session, !isHall)
  const { seen, refusal } = following
  const toProject = (
    <Button variant="default" onClick={() => go({ name: 'project', project, part: 'overview' })}>
      {say('workshop.toProject')}
    </Button>
  )
  if (refusal)
    return (
      <Middle
        title={say('workshop.notOpen')}
        hint={refusal.code === 'not-found' ? say('workshop.notBegun') : sentence(refusal)}
      >
        {toProject}
      </Middle>
    )
  if (!seen) return <Middle title={say('app.loading')} />
  if (!seen.goesOn && !isHall)
    return (
      <Middle title={say('workshop.over')} hint={say('workshop.overHint')}>
        {toProject}
      </Middle>
    )
  const given = { project, seen, clock: following.clock, isOffline: following.isOffline }
  if (isHall) return <HallView {...given} />
  return seen.you.leads ? <LeadScreen {...given} me={me} /> : <ParticipantView {...given} />
}
