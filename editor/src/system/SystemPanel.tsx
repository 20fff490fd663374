import { Tabs } from '@mantine/core'
import { elementName, type Project, type SystemAnalysis, systemFindings, talkPlace } from '@potok/model'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { CommentButton } from '../comments/CommentButton.tsx'
import { Part } from '../maps/Fields.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import type { SystemBench } from './bench.ts'
import type { SystemDesk } from './desk.ts'
import { ElementPart } from './ElementPart.tsx'
import { FindingsPart } from './FindingsPart.tsx'
import { GroupPart } from './GroupPart.tsx'
import { RelationPart } from './RelationPart.tsx'

interface SystemPanelProps {
  bench: SystemBench
  project: Project
  analysis: SystemAnalysis | null
  canEdit: boolean
}

export function SystemPanel(given: SystemPanelProps) {
  const { say } = useTexts()
  const { bench, project, analysis } = given
  const { panel, loop, selection } = useStore(
    bench.desk,
    useShallow(({ panel, loop, selection }) => ({ panel, loop, selection })),
  )
  const count = systemFindings(project, bench.shown()).length + (analysis?.loops.length ?? 0)
  return (
    <aside className="panel system-panel" aria-label={say('system.tabs.label')}>
      <Tabs
        value={panel}
        onChange={(name) => name && bench.desk.setState({ panel: name as SystemDesk['panel'] })}
        keepMounted={false}
        className="panel-tabs"
      >
        <Tabs.List>
          <Tabs.Tab value="element">{say('system.tabs.element')}</Tabs.Tab>
          <Tabs.Tab value="findings">
            {say('system.tabs.findings')} {count > 0 ? count : ''}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="element">
          <Chosen {...given} selection={[...selection]} />
        </Tabs.Panel>
        <Tabs.Panel value="findings">
          <FindingsPart bench={bench} project={project} analysis={analysis} loop={loop} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
}

function Chosen({ selection, ...given }: SystemPanelProps & { selection: readonly string[] }) {
  const { say } = useTexts()
  const { project } = given
  const there = selection.filter((id) => project.elements.has(id) || project.relations.has(id))
  const [only = ''] = there
  const [element, relation] = [project.elements.get(only), project.relations.get(only)]
  const group = <GroupPart bench={given.bench} project={project} elements={there} canEdit={given.canEdit} />
  if (there.length === 1 && element)
    return (
      <>
        <ElementPart key={only} {...given} element={element} />
        <Part>
          <CommentButton place={talkPlace('elements', only)} name={elementName(project, element)} isWide />
        </Part>
        {group}
      </>
    )
  if (there.length === 1 && relation)
    return (
      <>
        <RelationPart key={only} {...given} relation={relation} />
        <Part>
          <CommentButton place={talkPlace('relations', only)} name={say('system.relation.title')} isWide />
        </Part>
      </>
    )
  if (there.length > 1)
    return (
      <>
        <Part title={say('system.many', { count: there.length })}>{null}</Part>
        {group}
      </>
    )
  return (
    <div className="panel-part panel-empty">
      <h2 className="block-title">{say('system.nothing.title')}</h2>
      <p className="quiet">{say('system.nothing.text')}</p>
    </div>
  )
}
