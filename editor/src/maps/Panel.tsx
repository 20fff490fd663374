import { Tabs } from '@mantine/core'
import type { Id } from '@potok/model'
import { memo, useCallback, useDeferredValue } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { TalkTab } from '../comments/TalkTab.tsx'
import type { Analysed } from '../figures/analysed.ts'
import { FiguresPanel } from '../figures/FiguresPanel.tsx'
import { PANELS, type Panel as PanelName } from '../tools/desk.ts'
import { afterwards } from '../ui/afterwards.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import { learnPages, useTexts } from '../ui/texts/texts.ts'
import type { Editing } from './editing.ts'

const ChecksPanel = onDemand(async () => (await import('../figures/ChecksPanel.tsx')).ChecksPanel)
const TalkPanel = onDemand(async () => {
  await learnPages()
  return (await import('../comments/TalkPanel.tsx')).TalkPanel
})
const ProblemsPanel = onDemand(async () => (await import('./ProblemsPanel.tsx')).ProblemsPanel)
const SelectionPanel = onDemand(async () => (await import('./SelectionPanel.tsx')).SelectionPanel)

/** The tabs beside the map. What is typed into a step is answered at once; figures and findings follow when the page has drawn the map. */
export const Panel = memo(function Panel({ editing, analysed }: { editing: Editing; analysed: Analysed }) {
  const { say } = useTexts()
  const { desk } = editing
  const { panel, selection, wanted } = useStore(
    desk,
    useShallow(({ panel, selection, wanted }) => ({ panel, selection, wanted })),
  )
  const openChecks = useCallback(() => desk.setState({ panel: 'checks', wanted: null }), [desk])
  const open = (name: PanelName) => editing.desk.setState({ panel: name, wanted: null })
  return (
    <aside className="panel" aria-label={say('map.tabs.label')}>
      <Tabs
        value={panel}
        onChange={(name) => name && open(name as PanelName)}
        keepMounted={false}
        className="panel-tabs"
      >
        <Tabs.List>
          {PANELS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {name === 'checks' ? (
                <CheckCount analysed={analysed} />
              ) : name === 'comments' ? (
                <TalkTab project={editing.project} map={editing.map} />
              ) : (
                say(`map.tabs.${name}`)
              )}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="figures">
          <FiguresPanel
            analysed={analysed}
            project={editing.project}
            map={editing.map}
            show={editing.show}
            openChecks={openChecks}
          />
        </Tabs.Panel>
        <Tabs.Panel value="step">
          <Inspector editing={editing} selection={selection} wantsTime={wanted === 'time'} />
        </Tabs.Panel>
        <Tabs.Panel value="problems">
          <ProblemsPanel editing={editing} selection={[...selection]} wanted={wanted === 'problem'} />
        </Tabs.Panel>
        <Tabs.Panel value="checks">
          <ChecksPanel analysed={analysed} show={editing.show} />
        </Tabs.Panel>
        <Tabs.Panel value="comments">
          <TalkPanel editing={editing} selection={[...selection]} wanted={wanted === 'comment'} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
})

const CheckCount = afterwards(function CheckCount({ analysed }: { analysed: Analysed }) {
  const { say } = useTexts()
  const beside = analysed.journeys.reduce((sum, { findings }) => sum + findings.length, 0)
  const count = analysed.findings.length + beside
  const words = say('map.tabs.checks')
  return count > 0 ? <span title={`${words} ${count}`}>{`${words} ${count > 99 ? '99+' : count}`}</span> : words
})

interface InspectorProps {
  editing: Editing
  selection: ReadonlySet<Id>
  wantsTime: boolean
}

/** A choice is followed at once, an edit when the map and its figures stand: a field shows meanwhile what was typed. */
function Inspector({ editing, selection, wantsTime }: InspectorProps) {
  return <Inspected editing={useDeferredValue(editing)} selection={selection} wantsTime={wantsTime} />
}

const Inspected = memo(function Inspected({ editing, selection, wantsTime }: InspectorProps) {
  return <SelectionPanel editing={editing} selection={[...selection]} wantsTime={wantsTime} />
})
