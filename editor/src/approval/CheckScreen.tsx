import { FileInput } from '@mantine/core'
import type { Refusal } from '@potok/model'
import { useEffect, useState } from 'react'
import { type Check, checkPaper } from '../api/approvals.ts'
import { Middle } from '../ui/Middle.tsx'
import { type TextKey, useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'
import { dayWords } from './dayWords.ts'
import { StandingPill } from './StandingPill.tsx'
import './approval.css'

type Compared = { name: string; is: 'approved' | 'submitted' | 'other' }

/** What anybody who holds a paper sees by its square code: whether it is ours and how it stands. The file they compare stays with them. */
export function CheckScreen({ id }: { id: string }) {
  const { say, language } = useTexts()
  const sentence = useSentence()
  const [check, setCheck] = useState<Check | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [compared, setCompared] = useState<Compared | null>(null)
  useEffect(() => {
    void checkPaper(id).then((got) => (got.ok ? setCheck(got.value) : setRefusal(got)))
  }, [id])
  if (refusal)
    return (
      <Middle
        title={say('approval.check.unknown')}
        hint={refusal.code === 'not-found' ? say('approval.check.unknownHint') : sentence(refusal)}
      />
    )
  if (!check) return <Middle title={say('app.loading')} />
  const compare = async (file: File | null) => {
    if (!file) return setCompared(null)
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
    const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    const same = check.files.find((one) => one.hash === hash)
    setCompared({ name: file.name, is: same?.stage ?? 'other' })
  }
  const facts = [
    [say('approval.check.number'), `№ ${check.number}`],
    [say('approval.check.day'), dayWords(check.day, language)],
    ...(check.approvedOn ? [[say('approval.check.approvedOn'), dayWords(check.approvedOn, language)]] : []),
  ]
  return (
    <Middle title={say(`exporting.${check.what}` as TextKey)} hint={say('approval.check.hint')}>
      <div className="row">
        <StandingPill standing={check.standing} />
      </div>
      <p>{say(`approval.check.standing.${check.standing}`)}</p>
      <dl className="check-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="quiet">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt className="quiet">SHA-256</dt>
          <dd>
            <code>{check.hash}</code>
          </dd>
        </div>
      </dl>
      <FileInput
        label={say('approval.check.file')}
        description={say('approval.check.fileHint')}
        placeholder={say('approval.check.choose')}
        accept=".pdf,.docx"
        onChange={(file) => void compare(file)}
      />
      {compared && (
        <p role="status" className="check-compared" data-is={compared.is}>
          {say(`approval.check.is.${compared.is}`, { name: compared.name })}
        </p>
      )}
    </Middle>
  )
}
