import { ActionIcon, Button } from '@mantine/core'
import { byOrder, type Indicator, orderBetween } from '@potok/model'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { BlockHead } from '../comments/BlockHead.tsx'
import { useWriting } from '../papers/useWriting.ts'
import { Chosen, Written } from '../papers/Written.tsx'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { ArrivalNote } from './ArrivalNote.tsx'
import { placeName } from './arriving.tsx'
import { FillFromFigures } from './FillFromFigures.tsx'

const FIGURES = ['current', 'target', 'ideal'] as const
const BETTER = ['none', 'less', 'more'] as const

/** Block 3: each indicator in two lines, its figures and what they rest on. */
export function Indicators() {
  const { say } = useTexts()
  const write = useWriting()
  const mayEdit = useMayEdit()
  const rows = [...useProject()!.indicators.values()].sort(byOrder)
  return (
    <section className="card block">
      <BlockHead block="block3" rows="indicators" />
      {rows.length > 0 && (
        <ul className="plain indicators">
          {rows.map((row, at) => (
            <li key={row.id} aria-label={row.name || say('card.checks.unnamed')}>
              <Row row={row} isFirst={at === 0} />
            </li>
          ))}
        </ul>
      )}
      {mayEdit && (
        <div className="row">
          <Button
            variant="light"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => write.add('indicators', { order: orderBetween(rows.at(-1)?.order || null, null) })}
          >
            {say('card.addIndicator')}
          </Button>
          <FillFromFigures />
        </div>
      )}
    </section>
  )
}

function Row({ row, isFirst }: { row: Indicator; isFirst: boolean }) {
  const { say } = useTexts()
  const write = useWriting()
  const mayEdit = useMayEdit()
  const put = (fields: Partial<Indicator>) => void write.fields('indicators', row.id, fields)
  const at = (field: string) => ({ noun: 'indicators', id: row.id, field })
  const words = (field: 'name' | 'unit' | 'method' | 'source', label: string, long: boolean) => (
    <Written
      label={label}
      long={long}
      place={placeName(at(field))}
      value={row[field]}
      write={(value) => put({ [field]: value })}
    />
  )
  return (
    <div className="indicator" data-first={isFirst}>
      {words('name', say('card.indicatorName'), true)}
      {words('unit', say('card.indicatorUnit'), false)}
      {FIGURES.map((field) => (
        <Written
          key={field}
          label={say(`card.${field}`)}
          place={placeName(at(field))}
          note={<ArrivalNote place={at(field)} />}
          value={row[field]}
          write={(value) => put({ [field]: value })}
        />
      ))}
      {mayEdit ? (
        <ActionIcon aria-label={say('lists.remove')} onClick={() => write.remove('indicators', row.id)}>
          <IconTrash size={16} />
        </ActionIcon>
      ) : (
        <span />
      )}
      {words('method', say('card.method'), true)}
      {words('source', say('card.source'), true)}
      <Chosen
        label={say('card.better')}
        value={row.better ?? 'none'}
        choices={BETTER.map((value) => ({ value, label: say(`card.betterWhen.${value}`) }))}
        write={(value) => put({ better: value === 'none' ? null : (value as 'less' | 'more') })}
      />
    </div>
  )
}
