import { Button, NativeSelect, SegmentedControl } from '@mantine/core'
import { type ComparedPair, type Id, type Project, processMaps } from '@potok/model'
import { IconArrowRight, IconMap } from '@tabler/icons-react'
import { useStore } from 'zustand'
import { go } from '../routes.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { mapTitleOf } from '../ui/titleOf.ts'
import { COMPARE_VIEWS, type CompareView, compareDesk } from './desk.ts'

interface CompareBarProps {
  project: Project
  projectId: Id
  map: Id
  pair: ComparedPair
  step: Id | null
}

/** Which two maps are compared, and how they are shown. */
export function CompareBar({ project, projectId, map, pair, step }: CompareBarProps) {
  const { say, language } = useTexts()
  const view = useStore(compareDesk, (state) => state.view)
  const maps = processMaps(project)
  const choices = (other: Id) =>
    maps
      .filter(({ id }) => id !== other)
      .map((one) => ({
        value: one.id,
        label: say('compare.mapIn', {
          name: mapTitleOf(one, project.about, language) || say('map.untitled'),
          state: say(`map.state.${one.state}`),
        }),
      }))
  const open = (one: Id, other: Id) =>
    go({ name: 'map', project: projectId, map: one, step: null, view: 'compare', other })
  return (
    <div className="compare-bar">
      <SegmentedControl
        size="xs"
        aria-label={say('compare.views.label')}
        value={view}
        onChange={(next) => compareDesk.setState({ view: next as CompareView })}
        data={COMPARE_VIEWS.map((value) => ({ value, label: say(`compare.views.${value}`) }))}
      />
      <div className="compare-pair">
        <NativeSelect
          size="xs"
          aria-label={say('compare.before')}
          value={pair.before}
          onChange={({ currentTarget }) => open(pair.after, currentTarget.value)}
          data={choices(pair.after)}
        />
        <IconArrowRight size={16} stroke={1.6} aria-hidden="true" />
        <NativeSelect
          size="xs"
          aria-label={say('compare.after')}
          value={pair.after}
          onChange={({ currentTarget }) => open(currentTarget.value, pair.before)}
          data={choices(pair.before)}
        />
      </div>
      <span className="grow" />
      <Button
        size="xs"
        variant="default"
        leftSection={<IconMap size={16} stroke={1.6} aria-hidden="true" />}
        onClick={() => go({ name: 'map', project: projectId, map, step })}
      >
        {say('compare.toMap')}
      </Button>
    </div>
  )
}
