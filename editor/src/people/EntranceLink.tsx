import { Button, CloseButton, TextInput } from '@mantine/core'
import { useTexts } from '../ui/texts/texts.ts'
import { useCopy } from '../ui/useCopy.ts'

/** The one-time link of a colleague: shown once, to be copied and sent. */
export function EntranceLink({ name, token, onClose }: { name: string; token: string; onClose(): void }) {
  const { say } = useTexts()
  const address = `${location.origin}/first#${token}`
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
      </div>
      <span className="small">{say('people.entranceHint')}</span>
    </section>
  )
}
