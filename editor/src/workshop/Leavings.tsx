import { Button, TextInput } from '@mantine/core'
import { addRecord, byOrder, type Id, orderBetween, type Project } from '@potok/model'
import { useState } from 'react'
import { act } from '../store/act.ts'
import { useMayEdit, useProject, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'

const KINDS = ['decisions', 'questions', 'actions'] as const
type Kind = (typeof KINDS)[number]

/** What a session leaves: decisions, open questions, tasks; written down while it goes on. */
export function Leavings({ session: id, item }: { session: Id; item: Id | null }) {
  const { say } = useTexts()
  const project = useProject()
  if (!project) return null
  return (
    <section className="leavings" aria-label={say('workshop.leavings')}>
      {KINDS.map((kind) => (
        <LeavingList key={kind} kind={kind} project={project} id={id} item={item} />
      ))}
    </section>
  )
}

function LeavingList({ kind, project, id, item }: { kind: Kind; project: Project; id: Id; item: Id | null }) {
  const { say } = useTexts()
  const session = useSession()
  const mayEdit = useMayEdit()
  const [text, setText] = useState('')
  const [owner, setOwner] = useState('')
  const [finish, setFinish] = useState('')
  const all = [...project[kind].values()].filter((one) => one.session === id).sort(byOrder)
  const add = () => {
    const last = [...project[kind].values()].sort(byOrder).at(-1)?.order ?? null
    const fields = { session: id, text: text.trim(), order: orderBetween(last, null) }
    const task = { ...fields, owner: owner.trim(), finish: finish || null }
    const done =
      kind === 'actions'
        ? act(session, addRecord, { noun: kind, fields: task })
        : act(session, addRecord, { noun: kind, fields: { ...fields, item } })
    if (!done.ok) return
    setText('')
    setOwner('')
    setFinish('')
  }
  return (
    <div className="stack">
      <h2 className="block-title">{say(`workshop.kinds.${kind}`)}</h2>
      {all.length > 0 && (
        <ul className="leaving-list">
          {all.map((one) => (
            <li key={one.id}>
              {one.text}
              {'owner' in one && (one.owner || one.finish) && (
                <span className="small quiet"> · {[one.owner, one.finish].filter(Boolean).join(', ')}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && (
        <form
          className="leaving-form"
          onSubmit={(event) => {
            event.preventDefault()
            if (text.trim() !== '') add()
          }}
        >
          <TextInput
            aria-label={say(`workshop.newOf.${kind}`)}
            placeholder={say(`workshop.newOf.${kind}`)}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {kind === 'actions' && (
            <>
              <TextInput
                aria-label={say('workshop.who')}
                placeholder={say('workshop.who')}
                value={owner}
                onChange={(event) => setOwner(event.currentTarget.value)}
              />
              <TextInput
                type="date"
                aria-label={say('workshop.until')}
                value={finish}
                onChange={(event) => setFinish(event.currentTarget.value)}
              />
            </>
          )}
          <Button type="submit" variant="default" disabled={text.trim() === ''}>
            {say('workshop.writeDown')}
          </Button>
        </form>
      )}
    </div>
  )
}
