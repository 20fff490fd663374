import { useEffect, useState } from 'react'
import { type Account, listAccounts } from '../api/accounts.ts'
import { AuditBook } from '../people/AuditBook.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { Part } from './Part.tsx'

/** The book of rights, with names for the ids that it holds. */
export function BookPart() {
  const { say } = useTexts()
  const [accounts, setAccounts] = useState<readonly Account[]>([])
  useEffect(() => void listAccounts().then((got) => got.ok && setAccounts(got.value)), [])
  return (
    <Part title={say('server.audit')}>
      <AuditBook accounts={accounts} />
    </Part>
  )
}
