import { ActionIcon, Button, Modal, Textarea } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { whole } from '../address.ts'
import { askReaders, type Reader, withdrawReader } from '../api/readings.ts'
import { useMayEdit, useProject, useSession } from '../store/SessionScope.tsx'
import { tellRefusal } from '../ui/refusal.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { useCopy } from '../ui/useCopy.ts'
import { useSentence } from '../ui/useSentence.ts'
import { dayWords } from './dayWords.ts'

/** Who has read an approved procedure: by personal links, each told once. */
export function Acquaintance(given: { submission: string; readers: readonly Reader[]; reload(): Promise<void> }) {
  const { submission, readers, reload } = given
  const { say, language } = useTexts()
  const { projectId } = useSession()
  const mayEdit = useMayEdit()
  const [isAsking, setAsking] = useState(false)
  const there = readers.filter(({ withdrawn }) => withdrawn === null)
  const take = async (reader: string) => {
    const done = await withdrawReader(projectId, submission, reader)
    if (!done.ok) tellRefusal(done)
    await reload()
  }
  return (
    <section className="stack" aria-label={say('approval.read.title')}>
      <div className="row">
        <h3 className="block-title grow">
          {say('approval.read.title')}
          {there.length > 0 &&
            ` – ${say('approval.read.count', { read: there.filter(({ day }) => day).length, all: there.length })}`}
        </h3>
        {mayEdit && (
          <Button variant="light" size="compact-sm" onClick={() => setAsking(true)}>
            {say('approval.read.ask')}
          </Button>
        )}
      </div>
      {there.length > 0 && (
        <ul className="reviewers">
          {there.map(({ id, name, post, day }) => (
            <li key={id} className="reviewer" data-verdict={day ? 'approved' : undefined}>
              {day ? (
                <IconCircleCheck size={18} aria-hidden="true" />
              ) : (
                <IconCircleDashed size={18} aria-hidden="true" />
              )}
              <div className="grow">
                <p>{[name, post].filter(Boolean).join(', ')}</p>
                <p className="small quiet">
                  {day
                    ? `${say('approval.read.readOn', { day: dayWords(day, language) })} · ${say('approval.knownBy.link-hand')}`
                    : say('approval.read.notYet')}
                </p>
              </div>
              {mayEdit && !day && (
                <ActionIcon aria-label={say('approval.read.take', { name })} onClick={() => void take(id)}>
                  <IconX size={16} />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {isAsking && <AskReaders submission={submission} known={there} close={() => setAsking(false)} reload={reload} />}
    </section>
  )
}

function AskReaders(given: { submission: string; known: readonly Reader[]; close(): void; reload(): Promise<void> }) {
  const { submission, known, close, reload } = given
  const { say } = useTexts()
  const sentence = useSentence()
  const copy = useCopy()
  const project = useProject()!
  const { projectId } = useSession()
  const named = [...project.procedures.values()].flatMap(({ readers }) => readers.split('\n'))
  const [text, setText] = useState(() =>
    named.filter((line) => !known.some(({ name }) => name === personIn(line).name)).join('\n'),
  )
  const [refusal, setRefusal] = useState<string | null>(null)
  const [links, setLinks] = useState<string | null>(null)
  const people = text
    .split('\n')
    .map(personIn)
    .filter(({ name }) => name !== '')
  const send = async () => {
    const done = await askReaders(projectId, submission, people)
    if (!done.ok) return setRefusal(sentence(done))
    setLinks(done.value.links.map(({ name, token }) => `${name}: ${whole(`/read#${token}`)}`).join('\n'))
    await reload()
  }
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={say('approval.read.ask')}
      closeButtonProps={{ 'aria-label': say('app.close') }}
    >
      {links === null ? (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            void send()
          }}
        >
          <Textarea
            data-autofocus
            autosize
            minRows={4}
            maxRows={12}
            label={say('approval.read.people')}
            description={say('approval.read.peopleHint')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {refusal && <p role="alert">{refusal}</p>}
          <Button type="submit" disabled={people.length === 0}>
            {say('approval.read.make', { count: people.length })}
          </Button>
        </form>
      ) : (
        <div className="stack" role="status">
          <p>{say('approval.read.once')}</p>
          <Textarea autosize maxRows={14} readOnly aria-label={say('approval.read.links')} value={links} />
          <div className="row">
            <Button onClick={() => void copy(links)}>{say('app.copy')}</Button>
            <Button variant="default" onClick={close}>
              {say('app.close')}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  )
}

/** «Ф. И. О. – должность». */
function personIn(line: string): { name: string; post: string } {
  const [name = '', ...post] = line.split(/\s[–—-]\s/)
  return { name: name.trim(), post: post.join(' – ').trim() }
}
