import { Button } from '@mantine/core'
import { calledIn, type JourneyRow, setFields } from '@potok/model'
import { LineField, Part } from '../maps/Fields.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import type { JourneyBench } from './bench.ts'
import { movePart, removePart } from './deeds.ts'

/** A row of the journey: its name, its place, whether it is seen. */
export function RowPart({ bench, row, canEdit }: { bench: JourneyBench; row: JourneyRow; canEdit: boolean }) {
  const { say, language } = useTexts()
  const set = (fields: Partial<JourneyRow>) => void bench.act(setFields, { noun: 'journeyRows', id: row.id, fields })
  return (
    <Part title={calledIn(row, language) || say(`journey.rows.${row.sort}`)}>
      <LineField label={say('journey.row.name')} value={row.name} disabled={!canEdit} write={(name) => set({ name })} />
      {row.name !== '' && (
        <LineField
          label={say('inEnglish.label')}
          value={row.nameEn}
          disabled={!canEdit}
          write={(nameEn) => set({ nameEn })}
        />
      )}
      {canEdit && (
        <div className="panel-actions">
          <Button variant="default" size="xs" onClick={() => movePart(bench, 'journeyRows', row.id, -1)}>
            {say('journey.row.up')}
          </Button>
          <Button variant="default" size="xs" onClick={() => movePart(bench, 'journeyRows', row.id, 1)}>
            {say('journey.row.down')}
          </Button>
          <Button variant="default" size="xs" onClick={() => set({ hidden: true })}>
            {say('journey.row.hide')}
          </Button>
          {row.sort === 'custom' && (
            <Button variant="subtle" color="red" size="xs" onClick={() => removePart(bench, 'journeyRows', row.id)}>
              {say('journey.row.remove')}
            </Button>
          )}
        </div>
      )}
    </Part>
  )
}
