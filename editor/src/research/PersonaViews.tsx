import { byOrder, type Id, type Persona, TOUCH_CHANNELS } from '@potok/model'
import { Board } from '../boards/Board.tsx'
import { Register, type RegisterColumn } from '../boards/Register.tsx'
import { percentWords } from '../figures/words.ts'
import { useWriting } from '../papers/useWriting.ts'
import { useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { short } from './things.ts'

export interface PersonasShown {
  list: readonly Persona[]
  chosen: Id | null
  open(item: Id): void
}

/** A column a segment: whom each persona stands for. */
export function PersonaBoard({ list, chosen, open }: PersonasShown) {
  const { say } = useTexts()
  const { segments } = useProject()!
  const write = useWriting()
  return (
    <Board
      label={say('research.personas')}
      columns={[
        { key: '', title: say('boards.noSegment') },
        ...[...segments.values()].sort(byOrder).map(({ id, name }) => ({ key: id, title: name || '…' })),
      ]}
      list={list}
      columnOf={({ segment }) => (segments.has(segment ?? '') ? (segment ?? '') : '')}
      nameOf={({ name }) => name}
      chosen={chosen}
      open={open}
      move={({ id }, column) => write.fields('personas', id, { segment: column || null })}
      card={({ name, portrait, goals }) => (
        <>
          <span className="research-words">{name || say('research.empty')}</span>
          {portrait && <span className="small quiet">{short(portrait)}</span>}
          {goals && <span className="small">{short(goals)}</span>}
        </>
      )}
    />
  )
}

export function PersonaTable({ list, chosen, open }: PersonasShown) {
  const { say, language } = useTexts()
  const { segments } = useProject()!
  const text = (field: 'portrait' | 'context' | 'goals' | 'barriers'): RegisterColumn<Persona> => ({
    key: field,
    head: say(`research.persona.${field}`),
    by: (one) => one[field],
  })
  const columns: RegisterColumn<Persona>[] = [
    { key: 'name', head: say('research.persona.name'), by: ({ name }) => name },
    {
      key: 'segment',
      head: say('research.segment'),
      by: ({ segment }) => segments.get(segment ?? '')?.name ?? null,
    },
    {
      key: 'share',
      head: say('research.persona.share'),
      by: ({ share }) => share,
      cell: ({ share }) => share !== null && percentWords(share, language, 0),
    },
    text('portrait'),
    text('context'),
    text('goals'),
    text('barriers'),
    {
      key: 'channels',
      head: say('research.persona.channels'),
      by: ({ channels }) =>
        TOUCH_CHANNELS.filter((one) => channels.includes(one))
          .map((one) => say(`research.channels.${one}`))
          .join(', '),
    },
  ]
  return <Register label={say('research.personas')} columns={columns} rows={list} chosen={chosen} open={open} />
}
