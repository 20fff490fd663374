import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core'
import {
  IconColumnInsertRight,
  IconFlag,
  IconMinus,
  IconPlus,
  IconRowInsertBottom,
  IconTablePlus,
} from '@tabler/icons-react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { useTexts } from '../ui/texts/texts.ts'
import type { JourneyBench } from './bench.ts'
import { addRowHere, addStageHere, addStepHere, turnMoment } from './deeds.ts'
import { type JourneyView, ZOOMS } from './desk.ts'

const ADDING = [
  {
    words: 'journey.bar.step',
    hint: 'journey.bar.addStep',
    key: 'Insert',
    Icon: IconColumnInsertRight,
    deed: addStepHere,
  },
  {
    words: 'journey.bar.stage',
    hint: 'journey.bar.addStage',
    key: 'Shift+Insert',
    Icon: IconTablePlus,
    deed: addStageHere,
  },
  {
    words: 'journey.bar.row',
    hint: 'journey.bar.addRow',
    key: 'Ctrl+Insert',
    Icon: IconRowInsertBottom,
    deed: addRowHere,
  },
  { words: 'journey.bar.moment', hint: 'journey.bar.moment', key: 'Alt+M', Icon: IconFlag, deed: turnMoment },
] as const

/** What can be put in, how the journey is seen, how large. */
export function JourneyBar({ bench, canEdit }: { bench: JourneyBench; canEdit: boolean }) {
  const { say } = useTexts()
  const { view, zoom, panelIsOpen } = useStore(
    bench.desk,
    useShallow(({ view, zoom, panelIsOpen }) => ({ view, zoom, panelIsOpen })),
  )
  const turn = (by: number) => {
    const at = ZOOMS.findIndex((one) => one >= zoom - 0.001)
    bench.desk.setState({ zoom: ZOOMS[Math.max(0, Math.min(ZOOMS.length - 1, at + by))] ?? 1 })
  }
  return (
    <div className="journey-bar">
      {canEdit && (
        <div className="row" role="toolbar" aria-label={say('journey.bar.label')}>
          {ADDING.map(({ words, hint, key, Icon, deed }) => (
            <Tooltip key={words} label={`${say(hint)}  ${key}`}>
              <Button
                variant="default"
                size="xs"
                leftSection={<Icon size={16} stroke={1.6} aria-hidden="true" />}
                onClick={() => deed(bench)}
              >
                {say(words)}
              </Button>
            </Tooltip>
          ))}
        </div>
      )}
      <span className="grow" />
      <SegmentedControl
        size="xs"
        aria-label={say('journey.views.label')}
        value={view}
        onChange={(next) => bench.desk.setState({ view: next as JourneyView, pen: null })}
        data={(['journey', 'blueprint', 'personas', 'table'] as const).map((one) => ({
          value: one,
          label: say(`journey.views.${one}`),
        }))}
      />
      <ActionIcon aria-label={say('journey.bar.zoomOut')} onClick={() => turn(-1)}>
        <IconMinus size={16} stroke={1.6} />
      </ActionIcon>
      <span className="small quiet journey-zoom">{say('journey.bar.whole', { percent: Math.round(zoom * 100) })}</span>
      <ActionIcon aria-label={say('journey.bar.zoomIn')} onClick={() => turn(1)}>
        <IconPlus size={16} stroke={1.6} />
      </ActionIcon>
      <Button
        variant={panelIsOpen ? 'light' : 'default'}
        size="xs"
        aria-pressed={panelIsOpen}
        onClick={() => bench.desk.setState({ panelIsOpen: !panelIsOpen })}
      >
        {say('journey.bar.panel')}
      </Button>
    </div>
  )
}
