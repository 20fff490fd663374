import { Button, NativeSelect } from '@mantine/core'
import { followedOf, mapOfState, type Project, proceduresInOrder, processMap, processMaps } from '@potok/model'
import { IconPlus } from '@tabler/icons-react'
import { approvedOn, approvedProcedure } from '../approval/approvedProcedure.ts'
import { useSubmissions } from '../approval/useSubmissions.ts'
import { useItem } from '../research/useItem.ts'
import { useMayEdit, useProject, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { mapTitleOf } from '../ui/titleOf.ts'
import { PaperPreview } from './PaperPreview.tsx'
import { ProcedureChanges } from './ProcedureChanges.tsx'
import { ProcedureFields } from './ProcedureFields.tsx'
import { ProcedureNotice } from './ProcedureNotice.tsx'
import { ProcedureSteps } from './ProcedureSteps.tsx'
import { procedureName } from './procedureName.ts'
import { useWriting } from './useWriting.ts'

/** One procedure of the project beside its printed page: its own words; its steps come from the map it follows. */
export function ProcedureForm() {
  const texts = useTexts()
  const { say, language } = texts
  const project = useProject()!
  const { projectId } = useSession()
  const write = useWriting()
  const mayEdit = useMayEdit()
  const { submissions } = useSubmissions(projectId)
  const [item, open] = useItem()
  const maps = processMaps(project)
  const procedures = proceduresInOrder(project)
  const one = project.procedures.get(item ?? '') ?? procedures[0]
  const begin = () => {
    const map = unwritten(project)
    const read = map && processMap(project, map.id)
    const title = procedures.length > 0 && map ? mapTitleOf(map, project.about, language) : project.about.title
    const done = write.add('procedures', {
      map: map?.id ?? null,
      title,
      followed: read ? followedOf(project, read) : null,
    })
    if (done.ok) open(done.value[0] ?? null)
  }
  if (!one)
    return (
      <div className="empty">
        <h1 className="section-title">{say('procedure.none')}</h1>
        <p className="quiet">{say('procedure.noneHint')}</p>
        {mayEdit && <Button onClick={begin}>{say('procedure.add')}</Button>}
      </div>
    )
  const approved = approvedProcedure(submissions, project, one.id)
  return (
    <div className="paper-desk">
      <div className="form paper-side">
        <h1 className="page-title">{say('procedure.title')}</h1>
        <div className="row">
          {procedures.length > 1 && (
            <NativeSelect
              className="grow"
              label={say('amending.which')}
              value={one.id}
              data={procedures.map((each) => ({ value: each.id, label: procedureName(each, texts) }))}
              onChange={(event) => open(event.currentTarget.value)}
            />
          )}
          {mayEdit && (
            <Button
              variant="default"
              style={{ alignSelf: 'end' }}
              leftSection={<IconPlus size={16} aria-hidden="true" />}
              onClick={begin}
            >
              {say('amending.another')}
            </Button>
          )}
        </div>
        <ProcedureNotice key={`notice ${one.id}`} procedure={one} approvedOn={approvedOn(approved)} />
        <ProcedureFields key={`fields ${one.id}`} procedure={one} maps={maps} approvedOn={approvedOn(approved)} />
        <ProcedureChanges key={`changes ${one.id}`} procedure={one} approved={approved} />
        <ProcedureSteps key={`steps ${one.id}`} mapId={one.map ?? targetOf(project)?.id ?? null} procedure={one} />
      </div>
      <aside className="paper-aside">
        <PaperPreview key={one.id} what="sop" procedure={one.id} />
      </aside>
    </div>
  )
}

const targetOf = (project: Project) => mapOfState(project, 'target') ?? processMaps(project)[0]

/** The map that the next procedure is written by: the target one, else one that no procedure follows. */
function unwritten(project: Project) {
  const followed = new Set([...project.procedures.values()].map(({ map }) => map))
  const target = targetOf(project)
  if (!target || !followed.has(target.id)) return target
  return processMaps(project).find(({ id }) => !followed.has(id)) ?? target
}
