import { Button, CloseButton, TextInput } from '@mantine/core'
import { useState } from 'react'
import { whole } from '../address.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { useCopy } from '../ui/useCopy.ts'

export interface ShownEntrance {
  person: string
  name: string
  token: string
  /** Where the link can be sent by mail; null: nowhere. */
  mail: string | null
  /** Whether it was sent; null: nobody asked. */
  mailed: boolean | null
}

/** The one-time link of a colleague: shown once, to be copied, or sent by mail. */
export function EntranceLink({
  entrance: { name, token, mail, mailed },
  onMail,
  onClose,
}: {
  entrance: ShownEntrance
  onMail(): Promise<void>
  onClose(): void
}) {
  const { say } = useTexts()
  const [busy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    await onMail()
    setBusy(false)
  }
  const address = whole(`/first#${token}`)
  const copy = useCopy()
  return (
    <section className="entrance" aria-label={say('people.entrance', { name })} role="status">
      <div className="row">
        <span className="grow strong">{say('people.entrance', { name })}</span>
        <CloseButton aria-label={say('app.close')} onClick={onClose} />
      </div>
      <div className="row">
        <TextInput
          className="grow"
          aria-label={say('people.entrance', { name })}
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button onClick={() => void copy(address)}>{say('app.copy')}</Button>
        {mail && mailed !== true && (
          <Button variant="default" loading={busy} onClick={() => void send()}>
            {say('people.sendLetter')}
          </Button>
        )}
      </div>
      {mailed !== null && (
        <span className="strong">
          {say(mailed ? 'people.letterSent' : 'people.letterNotSent', { mail: mail ?? '' })}
        </span>
      )}
      <span className="small">{say('people.entranceHint')}</span>
    </section>
  )
}
