import { NativeSelect } from '@mantine/core'
import { type Id, TOUCH_CHANNELS, type Touchpoint } from '@potok/model'
import { useState } from 'react'
import { Board, type BoardColumn } from '../boards/Board.tsx'
import { useWriting } from '../papers/useWriting.ts'
import { useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { short } from './things.ts'

const FIELDS = ['channel', 'satisfaction'] as const
const MARKS = [1, 2, 3, 4, 5]

export interface TouchpointsShown {
  list: readonly Touchpoint[]
  chosen: Id | null
  open(item: Id): void
}

/** A column a channel, or a column a whole mark. */
export function TouchpointBoard({ list, chosen, open }: TouchpointsShown) {
  const { say, language } = useTexts()
  const write = useWriting()
  const [field, setField] = useState<(typeof FIELDS)[number]>('channel')
  const channels: BoardColumn[] = [
    { key: '', title: say('research.channelUnsaid') },
    ...TOUCH_CHANNELS.map((key) => ({ key, title: say(`research.channels.${key}`) })),
  ]
  const marks: BoardColumn[] = [
    { key: '', title: say('boards.unmarked') },
    ...MARKS.map((mark) => ({ key: String(mark), title: say('boards.mark', { mark }) })),
  ]
  const columnOf = (one: Touchpoint) =>
    field === 'channel' ? (one.channel ?? '') : one.satisfaction === null ? '' : String(Math.round(one.satisfaction))
  return (
    <>
      <div className="research-filters">
        <NativeSelect
          label={say('boards.by')}
          value={field}
          onChange={(event) => setField(event.currentTarget.value as typeof field)}
          data={FIELDS.map((value) => ({ value, label: say(`boards.fields.${value}`) }))}
        />
      </div>
      <Board
        label={say('project.touchpoints')}
        columns={field === 'channel' ? channels : marks}
        list={list}
        columnOf={columnOf}
        nameOf={({ name }) => name}
        chosen={chosen}
        open={open}
        move={({ id }, column) =>
          write.fields('touchpoints', id, {
            [field]: column === '' ? null : field === 'channel' ? column : Number(column),
          })
        }
        card={(one) => <TouchpointWords touchpoint={one} language={language} byChannel={field === 'channel'} />}
      />
    </>
  )
}

function TouchpointWords(given: { touchpoint: Touchpoint; language: string; byChannel: boolean }) {
  const { say } = useTexts()
  const { steps } = useProject()!
  const { touchpoint, byChannel } = given
  const mark = touchpoint.satisfaction?.toLocaleString(given.language)
  const facts = [
    !byChannel && touchpoint.channel && say(`research.channels.${touchpoint.channel}`),
    touchpoint.place,
    byChannel && mark && say('boards.mark', { mark }),
  ].filter(Boolean)
  return (
    <>
      <span className="research-words">{touchpoint.name || say('research.empty')}</span>
      {facts.length > 0 && <span className="small quiet">{facts.join(' · ')}</span>}
      <span className="research-tags">
        {touchpoint.steps.flatMap((id) => {
          const step = steps.get(id)
          return step
            ? [
                <span key={id} className="pill">
                  {short(step.text)}
                </span>,
              ]
            : []
        })}
      </span>
    </>
  )
}
