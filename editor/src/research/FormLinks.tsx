import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import type { Id } from '@potok/model'
import { IconLinkOff } from '@tabler/icons-react'
import { useState } from 'react'
import { whole } from '../address.ts'
import { createFormLink, type FormLink, withdrawFormLink } from '../api/forms.ts'
import { useSession } from '../store/SessionScope.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import { tellRefusal } from '../ui/refusal.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { useCopy } from '../ui/useCopy.ts'

const QrCode = onDemand(async () => (await import('../ui/QrCode.tsx')).QrCode)

const TERMS = { week: 7, month: 30, never: null } as const
type Term = keyof typeof TERMS

/** Public links to a form, each with an end; the address is shown once. */
export function FormLinks({ form, links, reload }: { form: Id; links: readonly FormLink[]; reload(): Promise<void> }) {
  const { say, language } = useTexts()
  const { projectId } = useSession()
  const copy = useCopy()
  const [term, setTerm] = useState<Term>('month')
  const [address, setAddress] = useState<string | null>(null)
  const day = (when: number) => new Date(when).toLocaleDateString(language === 'ru' ? 'ru-RU' : 'en-GB')
  const create = async () => {
    const done = await createFormLink(projectId, { form, days: TERMS[term] })
    if (done.ok) setAddress(whole(`/form#${done.value.token}`))
    else tellRefusal(done)
    await reload()
  }
  const withdraw = async (link: string) => {
    const done = await withdrawFormLink(projectId, link)
    if (!done.ok) tellRefusal(done)
    await reload()
  }
  return (
    <>
      <div className="row" style={{ alignItems: 'flex-end' }}>
        <NativeSelect
          label={say('share.expiry')}
          value={term}
          data={(Object.keys(TERMS) as Term[]).map((one) => ({ value: one, label: say(`share.${one}`) }))}
          onChange={(event) => setTerm(event.currentTarget.value as Term)}
        />
        <Button variant="light" onClick={() => void create()}>
          {say('research.forms.link')}
        </Button>
      </div>
      {address && (
        <div className="stack" style={{ gap: 6 }} role="status">
          <span className="small quiet">{say('share.ready')}</span>
          <div className="row">
            <TextInput
              className="grow"
              aria-label={say('research.forms.address')}
              readOnly
              value={address}
              onFocus={(event) => event.currentTarget.select()}
            />
            <Button variant="light" onClick={() => void copy(address)}>
              {say('app.copy')}
            </Button>
          </div>
          <QrCode text={address} label={say('research.forms.qr')} size={168} />
        </div>
      )}
      {links.map((link) => (
        <div key={link.id} className="row">
          <span className="grow small">
            {say('research.forms.byLink', { count: link.answers })}
            {link.expiresAt !== null && `, ${say('share.until', { date: day(link.expiresAt) })}`}
          </span>
          {link.withdrawnAt !== null ? (
            <span className="pill">{say('share.withdrawn')}</span>
          ) : (
            <ActionIcon aria-label={say('share.withdraw')} onClick={() => void withdraw(link.id)}>
              <IconLinkOff size={16} />
            </ActionIcon>
          )}
        </div>
      ))}
    </>
  )
}
