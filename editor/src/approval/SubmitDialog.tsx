import { Button, Modal, NativeSelect, SegmentedControl } from '@mantine/core'
import { useEffect, useState } from 'react'
import * as Y from 'yjs'
import { type NewReviewer, type PersonalLink, submitPaper } from '../api/approvals.ts'
import { listMembers, type Member } from '../api/people.ts'
import { useProject, useSession, useSessionState } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { useSentence } from '../ui/useSentence.ts'
import { LinkToHand } from './LinkToHand.tsx'
import { papersOf } from './papersOf.ts'
import { ReviewerEntry } from './ReviewerEntry.tsx'
import { VersionNote } from './VersionNote.tsx'

const MOST = 20
const NOBODY: NewReviewer = { person: null, name: '', post: '', mail: null, due: null }
const MAY_DECIDE: ReadonlySet<string> = new Set(['facilitator', 'editor', 'approver'])

/** Which paper, whom to ask, in which order; afterwards the personal links, shown once. */
export function SubmitDialog({ close, done }: { close(): void; done(): Promise<void> }) {
  const texts = useTexts()
  const { say, language } = texts
  const sentence = useSentence()
  const project = useProject()!
  const { projectId, state } = useSession()
  const isSaved = useSessionState(({ save }) => save.name === 'saved')
  const papers = papersOf(project, texts)
  const [chosen, setChosen] = useState(0)
  const [order, setOrder] = useState<'inOrder' | 'atOnce'>('inOrder')
  const [members, setMembers] = useState<readonly Member[]>([])
  const [reviewers, setReviewers] = useState<readonly (NewReviewer & { key: number })[]>([{ ...NOBODY, key: 0 }])
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [links, setLinks] = useState<readonly PersonalLink[] | null>(null)
  useEffect(() => {
    void listMembers(projectId).then((got) => {
      if (got.ok) setMembers(got.value.filter(({ guest, role }) => !guest && MAY_DECIDE.has(role)))
    })
  }, [projectId])
  const isWhole = reviewers.every(({ person, name }) => person !== null || name.trim() !== '')
  const submit = async () => {
    const doc = state.getState().replica?.provider.document
    const paper = papers[chosen]
    if (!doc || !paper) return
    setBusy(true)
    setRefusal(null)
    const got = await submitPaper(projectId, {
      what: paper.what,
      map: paper.map,
      lang: language,
      inOrder: order === 'inOrder',
      reviewers: reviewers.map(({ key: _, ...one }) => one),
      seen: btoa(String.fromCharCode(...Y.encodeStateVector(doc))),
    })
    setBusy(false)
    if (!got.ok) return setRefusal(sentence(got))
    setLinks(got.value.links)
    await done()
  }
  const closing = { 'aria-label': say('app.close') }
  if (links)
    return (
      <Modal opened onClose={close} title={say('approval.submitted')} closeButtonProps={closing}>
        <div className="stack">
          <p>{say('approval.submittedHint')}</p>
          {links.map((link) => (
            <LinkToHand key={link.reviewer} link={link} />
          ))}
          <Button data-autofocus onClick={close}>
            {say('app.close')}
          </Button>
        </div>
      </Modal>
    )
  return (
    <Modal opened onClose={close} size="lg" title={say('approval.submit')} closeButtonProps={closing}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <NativeSelect
          data-autofocus
          label={say('approval.paper')}
          value={String(chosen)}
          data={papers.map(({ name }, at) => ({ value: String(at), label: name }))}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
        />
        {papers[chosen]?.what === 'sop' && <VersionNote key={papers[chosen].map} procedure={papers[chosen].map} />}
        {reviewers.map((one, at) => (
          <ReviewerEntry
            key={one.key}
            number={at + 1}
            reviewer={one}
            members={members}
            change={(fields) =>
              setReviewers(reviewers.map((other) => (other.key === one.key ? { ...other, ...fields } : other)))
            }
            remove={
              reviewers.length > 1 ? () => setReviewers(reviewers.filter(({ key }) => key !== one.key)) : undefined
            }
          />
        ))}
        {reviewers.length < MOST && (
          <div className="row">
            <Button
              variant="light"
              onClick={() =>
                setReviewers([...reviewers, { ...NOBODY, key: Math.max(...reviewers.map(({ key }) => key)) + 1 }])
              }
            >
              {say('approval.addReviewer')}
            </Button>
          </div>
        )}
        {reviewers.length > 1 && (
          <SegmentedControl
            aria-label={say('approval.order')}
            value={order}
            onChange={(value) => setOrder(value as typeof order)}
            data={[
              { value: 'inOrder', label: say('approval.inOrder') },
              { value: 'atOnce', label: say('approval.atOnce') },
            ]}
          />
        )}
        <p className="small quiet">{say('approval.freezes')}</p>
        {!isSaved && <p role="status">{say('approval.waitSaved')}</p>}
        {refusal && <p role="alert">{refusal}</p>}
        <Button type="submit" loading={busy} disabled={!isWhole || !isSaved}>
          {say('approval.send')}
        </Button>
      </form>
    </Modal>
  )
}
