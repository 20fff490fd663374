import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { type Account, storedAbout } from '../api/accounts.ts'
import { download } from '../ui/download.ts'
import { tellRefusal } from '../ui/refusal.ts'
import { useTexts } from '../ui/texts/texts.ts'

/** Erasing cannot be undone, so it is asked once more, and what is kept about the person can be taken first. */
export function EraseQuestion({ account, onClose, onErase }: { account: Account; onClose(): void; onErase(): void }) {
  const { say } = useTexts()
  const { id, name } = account
  const [busy, setBusy] = useState(false)
  const take = async () => {
    setBusy(true)
    const got = await storedAbout(id)
    setBusy(false)
    if (got.ok) download(`${name}.json`, new Blob([JSON.stringify(got.value, null, 1)], { type: 'application/json' }))
    else tellRefusal(got)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={say('people.eraseTitle', { name })}
      closeButtonProps={{ 'aria-label': say('app.close') }}
    >
      <div className="stack">
        <p>{say('people.eraseHint')}</p>
        <div className="row erase-buttons">
          <Button className="erase" onClick={onErase}>
            {say('people.erase')}
          </Button>
          <Button variant="default" loading={busy} onClick={() => void take()}>
            {say('people.takeStored')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {say('app.cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
