import { Button, TextInput } from '@mantine/core'
import { whole } from '../address.ts'
import type { PersonalLink } from '../api/approvals.ts'
import { onDemand } from '../ui/onDemand.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { useCopy } from '../ui/useCopy.ts'

const QrCode = onDemand(async () => (await import('../ui/QrCode.tsx')).QrCode)

/** A personal link, shown once: it went by mail, or is to be handed over. */
export function LinkToHand({ link }: { link: PersonalLink }) {
  const { say } = useTexts()
  const copy = useCopy()
  const address = whole(`/review#${link.token}`)
  return (
    <div className="stack link-to-hand" role="status">
      <span className="small quiet">
        {link.mailed ? say('approval.mailed', { name: link.name }) : say('approval.handOver', { name: link.name })}
      </span>
      <div className="row">
        <TextInput
          className="grow"
          aria-label={say('approval.linkOf', { name: link.name })}
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button variant="light" onClick={() => void copy(address)}>
          {say('app.copy')}
        </Button>
      </div>
      <QrCode text={address} label={say('approval.linkOf', { name: link.name })} size={132} />
    </div>
  )
}
