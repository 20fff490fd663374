import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { GapsView } from '../causes/GapsView.tsx'
import { PaperPreview } from '../papers/PaperPreview.tsx'
import { go } from '../routes.ts'
import { useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { Gantt } from './Gantt.tsx'
import { RoadmapTable } from './RoadmapTable.tsx'
import '../causes/causes.css'
import '../causes/views.css'
import './roadmap.css'

const VIEWS = ['table', 'gantt', 'gaps', 'print'] as const
type View = (typeof VIEWS)[number]

/** The roadmap as a table, as bars, what its chain of problems, causes and solutions lacks, and as it will be printed. */
export function RoadmapScreen() {
  const { say } = useTexts()
  const { projectId } = useSession()
  const [view, choose] = useState<View>('table')
  return (
    <>
      <SegmentedControl
        aria-label={say('roadmap.views')}
        value={view}
        onChange={(one) => choose(one as View)}
        data={VIEWS.map((value) => ({ value, label: say(`roadmap.view.${value}`) }))}
        className="roadmap-views"
      />
      {view === 'table' ? <RoadmapTable /> : <h1 className="page-title roadmap-title">{say('project.roadmap')}</h1>}
      {view === 'gantt' && <Gantt />}
      {view === 'gaps' && <GapsView show={() => go({ name: 'project', project: projectId, part: 'causes' })} />}
      {view === 'print' && (
        <div className="roadmap-print">
          <PaperPreview what="roadmap" />
        </div>
      )}
    </>
  )
}
