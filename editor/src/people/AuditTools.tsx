import { Button, NativeSelect } from '@mantine/core'
import { IconDownload, IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { AUDIT_GROUPS, type AuditGroup, type AuditState, addressOfAudit, verifyAudit } from '../api/accounts.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'

/** Which lines of the book are shown; whether it is whole; all of it as a file. */
export function AuditTools({ group, onGroup }: { group: AuditGroup | null; onGroup(group: AuditGroup | null): void }) {
  const { say } = useTexts()
  const sentence = useSentence()
  const [isAsking, setAsking] = useState(false)
  const [state, setState] = useState<AuditState | string | null>(null)
  const verify = async () => {
    setAsking(true)
    const got = await verifyAudit()
    setState(got.ok ? got.value : sentence(got))
    setAsking(false)
  }
  return (
    <>
      <div className="audit-tools">
        <NativeSelect
          label={say('people.filter')}
          value={group ?? ''}
          data={[
            { value: '', label: say('people.groups.all') },
            ...AUDIT_GROUPS.map((one) => ({ value: one, label: say(`people.groups.${one}`) })),
          ]}
          onChange={(event) => onGroup((event.currentTarget.value || null) as AuditGroup | null)}
        />
        <Button
          variant="default"
          loading={isAsking}
          leftSection={<IconShieldCheck size={16} aria-hidden="true" />}
          onClick={() => void verify()}
        >
          {say('people.verify')}
        </Button>
        <Button
          component="a"
          href={addressOfAudit()}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden="true" />}
        >
          {say('people.takeBook')}
        </Button>
      </div>
      {state !== null && (
        <p role="status" className="audit-state" data-bad={typeof state === 'string' || !state.sound || undefined}>
          {typeof state === 'string'
            ? state
            : state.sound
              ? say('people.whole', { count: state.rows })
              : say(state.why === 'changed' ? 'people.lineChanged' : 'people.lineMissing', { seq: state.seq })}
          {typeof state === 'object' && state.sound && state.last && (
            <span className="audit-hash">{say('people.lastHash', { hash: state.last })}</span>
          )}
        </p>
      )}
    </>
  )
}
