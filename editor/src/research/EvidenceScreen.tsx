import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { ViewSwitch } from '../boards/ViewSwitch.tsx'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { EvidenceBoard } from './EvidenceBoard.tsx'
import { EvidencePanel } from './EvidencePanel.tsx'
import { EvidenceTable } from './EvidenceTable.tsx'
import { EVERYTHING, type EvidenceFilter, filtered, tagsIn } from './evidenceFilter.ts'
import { FormsDialog } from './FormsDialog.tsx'
import { methodChoices } from './methods.ts'
import { QuickEntry } from './QuickEntry.tsx'
import { ResearchHead } from './ResearchHead.tsx'
import { short, thingsOf } from './things.ts'
import { useItem } from './useItem.ts'
import { useMethod } from './useMethod.ts'

const PasteEvidence = onDemand(async () => (await import('./PasteEvidence.tsx')).PasteEvidence)

/** What was heard, seen and read: a board by method or a table, one piece open beside it. */
export function EvidenceScreen() {
  const { say } = useTexts()
  const project = useProject()!
  const mayEdit = useMayEdit()
  const [view, setView] = useState<'board' | 'table'>('board')
  const [method, chooseMethod] = useMethod()
  const [rest, setRest] = useState(EVERYTHING)
  const filter: EvidenceFilter = { ...rest, method: method ?? '' }
  const [hasForms, setForms] = useState(false)
  const [isPasting, paste] = useState(false)
  const [item, open] = useItem()
  const list = filtered(project, filter)
  const chosen = project.evidence.get(item ?? '')
  const choose = (what: 'segment' | 'tag') => (event: { currentTarget: { value: string } }) =>
    setRest({ ...rest, [what]: event.currentTarget.value })
  const all = { value: '', label: say('research.all') }
  const shown = { list, chosen: chosen?.id ?? null, open }
  return (
    <>
      <ResearchHead title={say('project.evidence')}>
        {mayEdit && (
          <Button variant="default" onClick={() => paste(true)}>
            {say('pasteEvidence.open')}
          </Button>
        )}
        <Button variant="default" onClick={() => setForms(true)}>
          {say('research.forms.open')}
        </Button>
      </ResearchHead>
      {isPasting && <PasteEvidence method={method ?? 'interview'} close={() => paste(false)} />}
      {hasForms && <FormsDialog onClose={() => setForms(false)} />}
      {mayEdit && (
        <section className="card block">
          <QuickEntry first={method ?? undefined} wanted={item === null} />
        </section>
      )}
      {project.evidence.size === 0 ? (
        <div className="empty">
          <h2 className="section-title">{say('research.noEvidence')}</h2>
          <p className="quiet">{say('research.noEvidenceHint')}</p>
        </div>
      ) : (
        <>
          <div className="research-filters">
            <NativeSelect
              label={say('research.method')}
              data={[all, ...methodChoices(say)]}
              value={filter.method}
              onChange={(event) => chooseMethod(event.currentTarget.value)}
            />
            <NativeSelect
              label={say('research.segment')}
              data={[all, ...[...project.segments.values()].map(({ id, name }) => ({ value: id, label: name || '…' }))]}
              value={filter.segment}
              onChange={choose('segment')}
            />
            <NativeSelect
              label={say('research.tag')}
              data={[
                all,
                ...thingsOf(project, tagsIn(project)).map(({ id, name }) => ({ value: id, label: short(name) || '…' })),
              ]}
              value={filter.tag}
              onChange={choose('tag')}
            />
            <span className="grow" role="status">
              {say('research.shown', { count: list.length, all: project.evidence.size })}
            </span>
            <ViewSwitch views={['board', 'table']} view={view} see={setView} />
          </div>
          <div className={chosen ? 'research-beside' : undefined}>
            {view === 'board' ? <EvidenceBoard {...shown} /> : <EvidenceTable {...shown} />}
            {chosen && <EvidencePanel key={chosen.id} evidence={chosen} close={() => open(null)} />}
          </div>
        </>
      )}
    </>
  )
}
