import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { fetchWays, type Ways } from '../api/people.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { leaveFor } from './wayBack.ts'

/** The way in through the organisation's own page, where the administrator set one up. */
export function OrganisationDoor() {
  const { say } = useTexts()
  const [ways, setWays] = useState<Ways | null>(null)
  useEffect(() => {
    void fetchWays().then((got) => got.ok && setWays(got.value))
  }, [])
  if (!ways?.organisation) return null
  return (
    <Button variant="default" size="lg" onClick={() => leaveFor('/api/sign-in/organisation')}>
      {say('join.byOrganisation', { name: ways.organisation.name })}
    </Button>
  )
}
