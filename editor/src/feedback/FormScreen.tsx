import { Button, NativeSelect, Textarea } from '@mantine/core'
import type { Refusal } from '@potok/model'
import { useEffect, useState } from 'react'
import { answerForm, lookAtForm, type ShownForm } from '../api/forms.ts'
import { Middle } from '../ui/Middle.tsx'
import { LANGUAGES, useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'
import { MarkScale } from './MarkScale.tsx'
import './feedback.css'

const LONGEST = 2000

/** What a client fills on a phone: no account, no name, one page. */
export function FormScreen({ token }: { token: string }) {
  const { say } = useTexts()
  const sentence = useSentence()
  const [form, setForm] = useState<ShownForm | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSent, setSent] = useState(false)
  useEffect(() => {
    void lookAtForm(token).then((got) => (got.ok ? setForm(got.value) : setRefusal(got)))
  }, [token])
  if (refusal) return <Middle title={say('feedback.closed')} hint={sentence(refusal)} />
  if (!form) return <Middle title={say('app.loading')} />
  if (isSent)
    return (
      <Middle title={say('feedback.sent')} hint={say('feedback.sentHint')}>
        <Button variant="default" onClick={() => setSent(false)}>
          {say('feedback.again')}
        </Button>
      </Middle>
    )
  return <FormToFill token={token} form={form} onSent={() => setSent(true)} />
}

function FormToFill({ token, form, onSent }: { token: string; form: ShownForm; onSent(): void }) {
  const { say, language, speak } = useTexts()
  const sentence = useSentence()
  const [text, setText] = useState('')
  const [satisfaction, setSatisfaction] = useState<number | null>(null)
  const [ease, setEase] = useState<number | null>(null)
  const [segment, setSegment] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const isEmpty = text.trim() === '' && satisfaction === null && ease === null
  const send = async () => {
    setSending(true)
    // What was typed stays until the server has it.
    const done = await answerForm(token, { text: text.trim(), satisfaction, ease, segment: segment || null })
    setSending(false)
    if (done.ok) onSent()
    else setRefusal(sentence(done))
  }
  return (
    <main className="feedback">
      <form
        className="card feedback-form"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <div className="feedback-languages">
          {LANGUAGES.map((one) => (
            <button
              key={one}
              type="button"
              lang={one}
              aria-pressed={one === language}
              className="feedback-language"
              onClick={() => speak(one)}
            >
              {say(one === 'ru' ? 'app.russian' : 'app.english')}
            </button>
          ))}
        </div>
        <h1 className="page-title">{form.title || say('feedback.title')}</h1>
        {form.intro && <p className="feedback-intro">{form.intro}</p>}
        {form.asksSatisfaction && (
          <MarkScale
            label={say('feedback.satisfaction')}
            most={5}
            least={say('feedback.bad')}
            best={say('feedback.good')}
            mark={satisfaction}
            choose={setSatisfaction}
          />
        )}
        {form.asksEase && (
          <MarkScale
            label={say('feedback.ease')}
            most={7}
            least={say('feedback.hard')}
            best={say('feedback.easy')}
            mark={ease}
            choose={setEase}
          />
        )}
        {form.segments.length > 0 && (
          <NativeSelect
            size="md"
            label={say('feedback.segment')}
            value={segment}
            data={[
              { value: '', label: say('feedback.unsaid') },
              ...form.segments.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => setSegment(event.currentTarget.value)}
          />
        )}
        <Textarea
          size="md"
          label={form.question || say('feedback.question')}
          description={say('feedback.noNames')}
          autosize
          minRows={4}
          maxLength={LONGEST}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {refusal && (
          <p className="feedback-refused" role="alert">
            {refusal} {say('feedback.kept')}
          </p>
        )}
        <Button type="submit" size="lg" disabled={isEmpty} loading={isSending}>
          {say('feedback.send')}
        </Button>
      </form>
    </main>
  )
}
