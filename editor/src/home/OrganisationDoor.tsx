import { Button } from '@mantine/core'
import { ours } from '../address.ts'
import type { Ways } from '../api/people.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { leaveFor } from './wayBack.ts'

/** The way in through the organisation's own page, where the administrator set one up. */
export function OrganisationDoor({ ways: { organisation } }: { ways: Ways }) {
  const { say } = useTexts()
  if (!organisation) return null
  return (
    <Button variant="default" size="lg" onClick={() => leaveFor(ours('/api/sign-in/organisation'))}>
      {say('join.byOrganisation', { name: organisation.name })}
    </Button>
  )
}
