import { ActionIcon } from '@mantine/core'
import {
  addRecord,
  ces,
  csat,
  type Id,
  type Noun,
  researchFindings,
  TOUCH_CHANNELS,
  type Touchpoint,
  talkPlace,
} from '@potok/model'
import { IconX } from '@tabler/icons-react'
import { CommentButton } from '../comments/CommentButton.tsx'
import { TimeField } from '../figures/TimeField.tsx'
import { amountOf, useWriting } from '../papers/useWriting.ts'
import { Chosen, Written } from '../papers/Written.tsx'
import { act } from '../store/act.ts'
import { useMayEdit, useProject, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { FindingLine } from './FindingLine.tsx'
import { Linked } from './Linked.tsx'
import { cesWords, csatWords } from './marksWords.ts'
import { Removing } from './Removing.tsx'
import { nameOf, short } from './things.ts'

/** One point of contact with everything that is known about it. */
export function TouchpointPanel({ touchpoint, close }: { touchpoint: Touchpoint; close(): void }) {
  const { say } = useTexts()
  const session = useSession()
  const project = useProject()!
  const mayEdit = useMayEdit()
  const write = useWriting()
  const { id } = touchpoint
  const set = (fields: Partial<Touchpoint>) => write.fields('touchpoints', id, fields)
  const named = (noun: Noun, ids: Iterable<Id>) =>
    [...ids].flatMap((one) => {
      const record = project[noun].get(one)
      return record ? [{ id: one, name: short(nameOf(record)) || '…' }] : []
    })
  const linked = (field: 'steps' | 'documents', create?: (name: string) => void) => (
    <Linked
      label={say(`research.touchpoint.${field}`)}
      linked={named(field, touchpoint[field])}
      offered={[{ group: say(`research.touchpoint.${field}`), choices: named(field, project[field].keys()) }]}
      add={(member) => write.include('touchpoints', id, field, member)}
      exclude={(member) => write.exclude('touchpoints', id, field, member)}
      {...(create ? { create } : {})}
    />
  )
  return (
    <section className="card block research-panel" aria-label={say('research.nouns.touchpoints')}>
      <div className="row">
        <h2 className="block-title grow">{say('research.nouns.touchpoints')}</h2>
        <CommentButton place={talkPlace('touchpoints', id)} name={say('research.nouns.touchpoints')} />
        <ActionIcon aria-label={say('research.close')} onClick={close}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      <Written label={say('research.touchpoint.name')} value={touchpoint.name} write={(name) => set({ name })} />
      <div className="pair">
        <Chosen
          label={say('research.touchpoint.channel')}
          value={touchpoint.channel ?? ''}
          choices={[
            { value: '', label: say('research.unsaid') },
            ...TOUCH_CHANNELS.map((channel) => ({ value: channel, label: say(`research.channels.${channel}`) })),
          ]}
          write={(value) => set({ channel: (value || null) as Touchpoint['channel'] })}
        />
        <Written label={say('research.place')} value={touchpoint.place} write={(place) => set({ place })} />
        <Written label={say('research.touchpoint.who')} value={touchpoint.who} write={(who) => set({ who })} />
        <Written
          label={say('research.touchpoint.frequency')}
          kind="number"
          value={touchpoint.frequency === null ? '' : String(touchpoint.frequency)}
          write={(value) => set({ frequency: amountOf(value) })}
        />
        <TimeField
          label={say('research.touchpoint.duration')}
          time={touchpoint.duration}
          settings={project.settings}
          disabled={!mayEdit}
          hint
          write={(duration) => set({ duration })}
        />
        <Written
          label={say('research.touchpoint.satisfaction')}
          kind="number"
          value={touchpoint.satisfaction === null ? '' : String(touchpoint.satisfaction)}
          write={(value) => set({ satisfaction: amountOf(value) })}
        />
        <Written
          wide
          label={say('research.touchpoint.satisfactionSource')}
          value={touchpoint.satisfactionSource}
          write={(satisfactionSource) => set({ satisfactionSource })}
        />
      </div>
      <Written
        label={say('research.touchpoint.asks')}
        hint={say('research.touchpoint.asksHint')}
        long
        value={touchpoint.asks}
        write={(value) => write.text('touchpoints', id, 'asks', value)}
      />
      {linked('documents', (name) => {
        const made = act(session, addRecord, { noun: 'documents', fields: { name } })
        if (made.ok && made.value[0]) write.include('touchpoints', id, 'documents', made.value[0])
      })}
      {linked('steps')}
      {researchFindings(project)
        .filter(({ code, about }) => code === 'touchpoint-stepless' && about.includes(id))
        .map((finding) => (
          <FindingLine key={finding.code} finding={finding} />
        ))}
      <AnswersHere touchpoint={id} />
      <Removing noun="touchpoints" id={id} before={close} />
    </section>
  )
}

/** What clients marked on forms about this point. */
function AnswersHere({ touchpoint }: { touchpoint: Id }) {
  const texts = useTexts()
  const { evidence } = useProject()!
  const answers = [...evidence.values()].filter(({ about }) => about.includes(touchpoint))
  const said = [csatWords(csat(answers), texts), cesWords(ces(answers), texts)].filter(Boolean)
  return said.length > 0 && <p className="small">{said.join(' ')}</p>
}
