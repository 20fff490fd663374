import { Button } from '@mantine/core'
import { byOrder } from '@potok/model'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { ViewSwitch } from '../boards/ViewSwitch.tsx'
import { useWriting } from '../papers/useWriting.ts'
import { atEnd } from '../research/atEnd.ts'
import { ResearchHead } from '../research/ResearchHead.tsx'
import { useItem } from '../research/useItem.ts'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { PrototypeBoard } from './PrototypeBoard.tsx'
import { PrototypePanel } from './PrototypePanel.tsx'
import { PrototypeTable } from './PrototypeTable.tsx'

/** What is tried before it is carried out: a board by decision or a table, one prototype open beside it. */
export function PrototypesScreen() {
  const { say } = useTexts()
  const project = useProject()!
  const mayEdit = useMayEdit()
  const write = useWriting()
  const [view, setView] = useState<'board' | 'table'>('board')
  const [item, open] = useItem()
  const list = [...project.prototypes.values()].sort(byOrder)
  const chosen = project.prototypes.get(item ?? '')
  const add = () => {
    const done = write.add('prototypes', atEnd(list))
    if (done.ok) open(done.value[0] ?? null)
  }
  const close = () => {
    const left = chosen?.id
    open(null)
    if (left) requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-card="${left}"]`)?.focus())
  }
  const shown = { list, chosen: chosen?.id ?? null, open }
  return (
    <>
      <ResearchHead title={say('project.prototypes')}>
        {mayEdit && (
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={add}>
            {say('prototypes.add')}
          </Button>
        )}
      </ResearchHead>
      {list.length === 0 ? (
        <div className="empty">
          <h2 className="section-title">{say('prototypes.none')}</h2>
          <p className="quiet">{say('prototypes.noneHint')}</p>
        </div>
      ) : (
        <>
          <div className="research-filters">
            <span className="grow" role="status">
              {say('prototypes.count', { count: list.length })}
            </span>
            <ViewSwitch views={['board', 'table']} view={view} see={setView} />
          </div>
          <div className={chosen ? 'research-beside' : undefined}>
            {view === 'board' ? <PrototypeBoard {...shown} /> : <PrototypeTable {...shown} />}
            {chosen && <PrototypePanel key={chosen.id} prototype={chosen} close={close} />}
          </div>
        </>
      )}
    </>
  )
}
