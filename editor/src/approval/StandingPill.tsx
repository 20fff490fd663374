import { IconArrowBackUp, IconCircleCheck, IconHistory, IconHourglass, IconX } from '@tabler/icons-react'
import type { Standing } from '../api/standing.ts'
import { useTexts } from '../ui/texts/texts.ts'

const LOOKS = {
  waiting: [IconHourglass, 'accent'],
  approved: [IconCircleCheck, 'ok'],
  returned: [IconArrowBackUp, 'warn'],
  withdrawn: [IconX, undefined],
  replaced: [IconHistory, undefined],
} as const

/** How a paper stands: sign and words. */
export function StandingPill({ standing }: { standing: Standing }) {
  const { say } = useTexts()
  const [Icon, tone] = LOOKS[standing]
  return (
    <span className="pill" data-tone={tone}>
      <Icon size={14} aria-hidden="true" />
      {say(`approval.standing.${standing}`)}
    </span>
  )
}
