import { Button } from '@mantine/core'
import type { Refusal } from '@potok/model'
import { useEffect, useState } from 'react'
import { confirmReading, fetchReading, lookAtReading, type Reading } from '../api/readings.ts'
import { Middle } from '../ui/Middle.tsx'
import { type TextKey, useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'
import { dayWords } from './dayWords.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import { PaperSheet } from './PaperSheet.tsx'
import type { PaperPage } from './pages.ts'
import { StandingPill } from './StandingPill.tsx'
import './review.css'

/** What somebody sees who is to read an approved procedure: its pages, and one answer. */
export function ReadScreen({ token }: { token: string }) {
  const { say, language } = useTexts()
  const sentence = useSentence()
  const [reading, setReading] = useState<Reading | null>(null)
  const [pages, setPages] = useState<readonly PaperPage[] | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    const open = async () => {
      const got = await lookAtReading(token)
      if (!got.ok) return setRefusal(got)
      setReading(got.value)
      const [file, { pagesOf }] = await Promise.all([fetchReading(token), import('./pages.ts')])
      if (file.ok) setPages(await pagesOf(file.value))
      else setRefusal(file)
    }
    void open()
  }, [token])
  if (refusal && !reading) return <Middle title={say('approval.closed')} hint={sentence(refusal)} />
  if (!reading) return <Middle title={say('app.loading')} />
  const { paper, me, standing } = reading
  const confirm = async () => {
    setBusy(true)
    const done = await confirmReading(token, paper.hash)
    setBusy(false)
    if (done.ok) setReading({ ...reading, me: { ...me, day: done.value.day } })
    else setRefusal(done)
  }
  return (
    <main className="review">
      <header className="review-head">
        <div className="row">
          <StandingPill standing={standing} />
          <span className="grow" />
          <LanguageChoice />
        </div>
        <h1 className="page-title">{say(`exporting.${paper.what}` as TextKey)}</h1>
        <p>{paper.title}</p>
        <p className="small quiet">
          {say('approval.read.approved', { number: paper.number, day: dayWords(paper.approvedOn, language) })} ·{' '}
          {[me.name, me.post].filter(Boolean).join(', ')}
        </p>
        {me.day && (
          <p role="status" className="review-answer">
            {say('approval.read.done', { day: dayWords(me.day, language) })}
          </p>
        )}
      </header>
      <div className="review-paper" data-answered={me.day !== null}>
        {!pages && !refusal && <p role="status">{say('approval.opening')}</p>}
        {pages?.map((page) => (
          <PaperSheet key={page.number} page={page} zoom={1} remarks={[]} choose={null} />
        ))}
      </div>
      {(me.day === null || refusal) && (
        <footer className="decide-bar">
          {refusal && <p role="alert">{sentence(refusal)}</p>}
          {me.day === null && (
            <div className="decide-buttons">
              <Button size="lg" loading={busy} onClick={() => void confirm()}>
                {say('approval.read.confirm')}
              </Button>
            </div>
          )}
        </footer>
      )}
    </main>
  )
}
