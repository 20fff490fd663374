import type { WorkshopSeen } from '../api/workshops.ts'
import { addressOf } from '../routes.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { calledTo } from './calledTo.ts'

/** Where whoever leads called everybody to: within this project alone, whatever was sent. */
export function Summons({ project, seen }: { project: string; seen: WorkshopSeen }) {
  const { say } = useTexts()
  if (!seen.summons) return null
  const route = calledTo(project, seen.summons.to)
  if (!route) return null
  return (
    <p className="workshop-summons" role="status">
      {say('workshop.summoned')}{' '}
      <a className="link" href={addressOf(route)} target="_blank" rel="noopener">
        {say('workshop.goThere')}
      </a>
    </p>
  )
}
