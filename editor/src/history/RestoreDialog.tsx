import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { restoreVersion, type Version } from '../api/history.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import { useSentence } from '../ui/useSentence.ts'
import { versionWords } from './versionWords.ts'

/** Asked before, because everybody in the project sees it happen. */
export function RestoreDialog(given: { project: string; version: Version; onClose(): void; onDone(): Promise<void> }) {
  const { project, version, onClose } = given
  const texts = useTexts()
  const { say } = texts
  const sentence = useSentence()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const restore = async () => {
    setBusy(true)
    const done = await restoreVersion(project, version.id)
    setBusy(false)
    if (!done.ok) return setRefusal(sentence(done))
    toast(say('history.restored', { name: versionWords(version, texts) }))
    await given.onDone()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={say('history.restoreTitle', { name: versionWords(version, texts) })}
      closeButtonProps={{ 'aria-label': say('app.close') }}
    >
      <div className="stack">
        <p>{say('history.restoreHint')}</p>
        {refusal && <p role="alert">{refusal}</p>}
        <div className="row">
          <Button data-autofocus loading={busy} onClick={() => void restore()}>
            {say('history.restore')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {say('app.cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
