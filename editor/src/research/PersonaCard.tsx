import { Checkbox } from '@mantine/core'
import { type Persona, TOUCH_CHANNELS } from '@potok/model'
import { useWriting } from '../papers/useWriting.ts'
import { Chosen, Written } from '../papers/Written.tsx'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { percentOf, shareOf } from './percent.ts'
import { Removing } from './Removing.tsx'
import { useShown } from './useShown.ts'

const TEXTS = ['portrait', 'context', 'goals', 'barriers'] as const

export function PersonaCard({ persona }: { persona: Persona }) {
  const { say } = useTexts()
  const { segments } = useProject()!
  const mayEdit = useMayEdit()
  const write = useWriting()
  const { id } = persona
  const shown = useShown(id)
  const set = (fields: Partial<Persona>) => write.fields('personas', id, fields)
  return (
    <article ref={shown} className="card block" aria-label={persona.name || say('research.nouns.personas')}>
      <Written label={say('research.persona.name')} value={persona.name} write={(name) => set({ name })} />
      <div className="pair">
        <Chosen
          label={say('research.segment')}
          value={segments.has(persona.segment ?? '') ? (persona.segment ?? '') : ''}
          choices={[
            { value: '', label: say('research.unsaid') },
            ...[...segments.values()].map((one) => ({ value: one.id, label: one.name || '…' })),
          ]}
          write={(value) => set({ segment: value || null })}
        />
        <Written
          label={say('research.persona.share')}
          kind="number"
          value={percentOf(persona.share)}
          write={(value) => set({ share: shareOf(value) })}
        />
      </div>
      {TEXTS.map((field) => (
        <Written
          key={field}
          label={say(`research.persona.${field}`)}
          long
          value={persona[field]}
          write={(value) => write.text('personas', id, field, value)}
        />
      ))}
      <fieldset className="linked">
        <legend className="potok-label">{say('research.persona.channels')}</legend>
        <div className="research-channels">
          {TOUCH_CHANNELS.map((channel) => (
            <Checkbox
              key={channel}
              label={say(`research.channels.${channel}`)}
              checked={persona.channels.includes(channel)}
              disabled={!mayEdit}
              onChange={(event) =>
                write[event.currentTarget.checked ? 'include' : 'exclude']('personas', id, 'channels', channel)
              }
            />
          ))}
        </div>
      </fieldset>
      <Removing noun="personas" id={id} />
    </article>
  )
}
