import { Button, Menu, SegmentedControl } from '@mantine/core'
import type { ColumnName } from '@potok/model'
import { IconCheck, IconClipboardPlus, IconDownload, IconRowInsertBottom } from '@tabler/icons-react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { exportAddress } from '../papers/exportAddress.ts'
import { go } from '../routes.ts'
import { useTexts } from '../ui/texts/texts.ts'
import type { TableBench } from './bench.ts'
import { insertRow } from './deeds.ts'
import { HELD, SHOWN } from './shown.ts'

/** How the map is seen, what of the table is shown, what goes in and out. */
export function TableBar({ bench, canEdit }: { bench: TableBench; canEdit: boolean }) {
  const { say, language } = useTexts()
  const { isGrouped, hidden, spot } = useStore(
    bench.desk,
    useShallow(({ isGrouped, hidden, spot }) => ({ isGrouped, hidden, spot })),
  )
  const turn = (name: ColumnName) => {
    const next = new Set(hidden)
    if (!next.delete(name)) next.add(name)
    bench.desk.setState({ hidden: next, spot: null, corner: null })
  }
  return (
    <div className="table-bar">
      <SegmentedControl
        size="xs"
        aria-label={say('table.views.label')}
        value="table"
        onChange={(view) =>
          view !== 'table' &&
          go({
            name: 'map',
            project: bench.session.projectId,
            map: bench.map,
            step: spot && bench.project().steps.has(spot.row) ? spot.row : null,
            ...(view === 'compare' && { view }),
          })
        }
        data={(['map', 'table', 'compare'] as const).map((value) => ({ value, label: say(`table.views.${value}`) }))}
      />
      <Button
        size="xs"
        variant={isGrouped ? 'light' : 'default'}
        aria-pressed={isGrouped}
        onClick={() => bench.desk.setState({ isGrouped: !isGrouped, corner: null })}
      >
        {say('table.group')}
      </Button>
      <Menu closeOnItemClick={false} position="bottom-start" withinPortal>
        <Menu.Target>
          <Button size="xs" variant="default">
            {say('table.columns', { count: SHOWN.length - hidden.size })}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className="table-columns">
          {SHOWN.filter(({ name }) => !HELD.includes(name)).map(({ name }) => (
            <Menu.Item
              key={name}
              role="menuitemcheckbox"
              aria-checked={!hidden.has(name)}
              leftSection={<IconCheck size={16} stroke={1.6} aria-hidden="true" opacity={hidden.has(name) ? 0 : 1} />}
              onClick={() => turn(name)}
            >
              {say(`table.heads.${name}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {canEdit && (
        <>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconRowInsertBottom size={16} stroke={1.6} aria-hidden="true" />}
            disabled={spot === null}
            onClick={() => insertRow(bench)}
          >
            {say('table.insert')}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconClipboardPlus size={16} stroke={1.6} aria-hidden="true" />}
            onClick={() => bench.desk.setState({ pasting: '' })}
          >
            {say('table.paste')}
          </Button>
        </>
      )}
      <span className="grow" />
      <span className="quiet table-live">{say('table.live')}</span>
      <Button
        size="xs"
        variant="default"
        component="a"
        href={exportAddress(bench.session.projectId, 'process', 'xlsx', language, { map: bench.map })}
        download
        leftSection={<IconDownload size={16} stroke={1.6} aria-hidden="true" />}
      >
        XLSX
      </Button>
    </div>
  )
}
