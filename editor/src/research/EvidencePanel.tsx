import { ActionIcon } from '@mantine/core'
import { EVIDENCE_SORTS, type Evidence, type Id, LOSSES, talkPlace } from '@potok/model'
import { IconX } from '@tabler/icons-react'
import { CommentButton } from '../comments/CommentButton.tsx'
import { useWriting } from '../papers/useWriting.ts'
import { Chosen, Written } from '../papers/Written.tsx'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { Attachments } from './Attachments.tsx'
import { methodChoices } from './methods.ts'
import { Removing } from './Removing.tsx'
import { Tags } from './Tags.tsx'
import { nameOf, short } from './things.ts'

/** One piece of evidence with everything that is known about it, and what rests on it. */
export function EvidencePanel({ evidence, close }: { evidence: Evidence; close(): void }) {
  const { say } = useTexts()
  const project = useProject()!
  const write = useWriting()
  const { id, method } = evidence
  const set = (fields: Partial<Evidence>) => write.fields('evidence', id, fields)
  const text = (field: 'text' | 'quote') => (value: string) => write.text('evidence', id, field, value)
  const unsaid = { value: '', label: say('research.unsaid') }
  return (
    <section className="card block research-panel" aria-label={say('research.piece')}>
      <div className="row">
        <h2 className="block-title grow">{say('research.piece')}</h2>
        <CommentButton place={talkPlace('evidence', id)} name={say('research.piece')} />
        <ActionIcon aria-label={say('research.close')} onClick={close}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      <Written label={say('research.text')} long value={evidence.text} write={text('text')} />
      <Written label={say('research.quote')} long value={evidence.quote} write={text('quote')} />
      <Tags noun="evidence" id={id} about={evidence.about} />
      <div className="pair">
        <Chosen
          label={say('research.method')}
          value={method}
          choices={methodChoices(say)}
          write={(value) => set({ method: value as Evidence['method'] })}
        />
        <Written
          label={say('research.date')}
          kind="date"
          value={evidence.date ?? ''}
          write={(value) => set({ date: value || null })}
        />
        <Chosen
          label={say('research.segment')}
          value={project.segments.has(evidence.segment ?? '') ? (evidence.segment ?? '') : ''}
          choices={[
            unsaid,
            ...[...project.segments.values()].map((one) => ({ value: one.id, label: one.name || '…' })),
          ]}
          write={(value) => set({ segment: value || null })}
        />
        <Written
          label={say('research.respondent')}
          value={evidence.respondent}
          write={(respondent) => set({ respondent })}
        />
        {method === 'deskResearch' ? (
          <Written wide label={say('research.source')} value={evidence.source} write={(source) => set({ source })} />
        ) : (
          <Written wide label={say('research.place')} value={evidence.place} write={(place) => set({ place })} />
        )}
        {(method === 'gemba' || method === 'observation') && (
          <>
            <Chosen
              label={say('research.sort')}
              value={evidence.sort ?? ''}
              choices={[
                unsaid,
                ...EVIDENCE_SORTS.map((sort) => ({ value: sort, label: say(`research.sorts.${sort}`) })),
              ]}
              write={(value) => set({ sort: (value || null) as Evidence['sort'] })}
            />
            <Chosen
              label={say('lists.loss')}
              value={evidence.loss ?? ''}
              choices={[unsaid, ...LOSSES.map((loss) => ({ value: loss, label: say(`lists.losses.${loss}`) }))]}
              write={(value) => set({ loss: (value || null) as Evidence['loss'] })}
            />
          </>
        )}
      </div>
      <p className="small quiet">{say('research.noNames')}</p>
      <Attachments noun="evidence" record={evidence} />
      <Marks evidence={evidence} />
      <RestingOnIt id={id} />
      <Removing noun="evidence" id={id} before={close} />
    </section>
  )
}

/** What a client marked on a form. */
function Marks({ evidence: { satisfaction, ease } }: { evidence: Evidence }) {
  const { say } = useTexts()
  if (satisfaction === null && ease === null) return null
  return (
    <p className="small">
      {satisfaction !== null && say('research.marked', { mark: satisfaction })}{' '}
      {ease !== null && say('research.markedEase', { mark: ease })}
    </p>
  )
}

function RestingOnIt({ id }: { id: Id }) {
  const { say } = useTexts()
  const { hypotheses, insights } = useProject()!
  const { projectId } = useSession()
  const resting = [
    ...[...hypotheses.values()].filter(({ supports, against }) => [...supports, ...against].includes(id)),
    ...[...insights.values()].filter(({ evidence }) => evidence.includes(id)),
  ]
  if (resting.length === 0) return null
  return (
    <div>
      <h3 className="potok-label">{say('research.resting')}</h3>
      <ul className="plain">
        {resting.map((one) => (
          <li key={one.id}>
            <Go to={{ name: 'project', project: projectId, part: 'insights', item: one.id }}>
              {short(nameOf(one)) || '…'}
            </Go>
          </li>
        ))}
      </ul>
    </div>
  )
}
