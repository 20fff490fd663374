import { Button } from '@mantine/core'
import { byOrder, orderBetween, putRows } from '@potok/model'
import { act } from '../store/act.ts'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'

/** The key events that the regulation asks for, and the parts of them (domain.md 10.1). */
const USUAL = [
  ['1', 'start'],
  ['2', 'diagnosis'],
  ['2.1', 'current'],
  ['2.2', 'target'],
  ['3', 'carrying'],
  ['3.1', 'defence'],
  ['4', 'closing'],
  ['5', 'monitoring'],
] as const

/** Offered while the card has no events: one undo step takes them all away. */
export function UsualMilestones() {
  const { say } = useTexts()
  const session = useSession()
  const ordered = [...useProject()!.milestones.values()].sort(byOrder)
  if (ordered.length > 0) return null
  const add = () => {
    let last: string | null = null
    const rows = USUAL.map(([number, name]) => {
      last = orderBetween(last, null)
      const follows = name === 'carrying' ? ('roadmap' as const) : null
      return { fields: { number, name: say(`card.usual.${name}`), follows, order: last } }
    })
    act(session, putRows, { noun: 'milestones', rows })
  }
  return (
    <Button variant="default" onClick={add}>
      {say('card.usualMilestones')}
    </Button>
  )
}
