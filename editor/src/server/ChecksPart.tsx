import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { sizeWords } from '../ui/sizeWords.ts'
import { type TextKey, useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'
import { Part } from './Part.tsx'
import { State } from './State.tsx'
import { seenFromHere } from './seenFromHere.ts'
import { type Check, selfCheck } from './selfCheck.ts'

const SETTING: Readonly<Record<string, string>> = { address: 'POTOK_PUBLIC_URL', backups: 'POTOK_BACKUP_DIR' }
const HEADERS = { header: 'X-Forwarded-For', upgrade: 'Upgrade', connection: 'Connection' }

/** What an installation gets wrong most, looked at from this very browser: the way through the proxy cannot be seen from the server. */
export function ChecksPart() {
  const { say, language } = useTexts()
  const sentence = useSentence()
  const [checks, setChecks] = useState<readonly Check[] | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const [isLooking, setLooking] = useState(false)
  const look = async () => {
    setLooking(true)
    const got = await seenFromHere()
    setSaid(got.ok ? null : sentence(got))
    if (got.ok) setChecks(selfCheck(got.value.state, got.value.seen))
    setLooking(false)
  }
  useEffect(() => void look(), [])
  const words = ({ name, word, values }: Check) =>
    say(`server.check.${name}.${word}` as TextKey, {
      ...HEADERS,
      setting: SETTING[name] ?? '',
      ...values,
      ...(typeof values.free === 'number' && { free: sizeWords(values.free, language) }),
    })
  return (
    <Part title={say('server.checks')}>
      {said && (
        <p role="alert" className="server-state" data-bad>
          {said}
        </p>
      )}
      {!checks && !said && <p role="status">{say('server.checking')}</p>}
      {checks && (
        <ul className="server-checks">
          {checks.map((one) => (
            <State key={one.name} tone={one.tone}>
              {words(one)}
            </State>
          ))}
        </ul>
      )}
      <Button
        variant="default"
        loading={isLooking}
        leftSection={<IconRefresh size={16} aria-hidden="true" />}
        onClick={() => void look()}
      >
        {say('server.checkAgain')}
      </Button>
    </Part>
  )
}
