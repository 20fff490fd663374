import { Button } from '@mantine/core'
import { type Id, type MapRecord, partsOf } from '@potok/model'
import { IconArrowRight } from '@tabler/icons-react'
import { analysedMap, hasTime } from '../figures/analysed.ts'
import { daysRange } from '../home/days.ts'
import { beginningsIn, kindNamed, useKinds } from '../kinds/useKinds.ts'
import { RenameButton } from '../maps/MapName.tsx'
import { go } from '../routes.ts'
import { useMayEdit, useProject, useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { mapTitleOf } from '../ui/titleOf.ts'

const STATES = ['current', 'target', 'ideal']

/** The maps of a project, kind by kind, and what can be begun. */
export function Maps() {
  const { say } = useTexts()
  const project = useProject()!
  const session = useSession()
  const mayEdit = useMayEdit()
  const kinds = useKinds()
  const beginnings = mayEdit ? beginningsIn(kinds, project) : []
  const maps = [...project.maps.values()].sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state))
  const byKind = [...Map.groupBy(maps, ({ kind }) => kind).values()].sort(processFirst).flat()
  const open = (map: Id | null) => map && go({ name: 'map', project: session.projectId, map, step: null })
  return (
    <section className="card block">
      <h2 className="block-title">{say('project.maps')}</h2>
      {maps.length === 0 && (
        <p className="quiet" style={{ margin: 0 }}>
          {say('project.noMapsHint')}
        </p>
      )}
      <div>
        {byKind.map((map) => (
          <MapRow key={map.id} map={map} />
        ))}
      </div>
      {beginnings.length > 0 && (
        <div className="row" style={{ flexWrap: 'wrap' }}>
          {beginnings.map(({ kind, words, isFirst, begin }) => (
            <Button
              key={words}
              variant={isFirst ? 'filled' : 'light'}
              leftSection={<kind.Icon size={16} stroke={1.6} aria-hidden="true" />}
              onClick={() => open(begin(session, say))}
            >
              {say(words)}
            </Button>
          ))}
        </div>
      )}
    </section>
  )
}

const processFirst = ([a]: MapRecord[], [b]: MapRecord[]) =>
  Number(b?.kind === 'process') - Number(a?.kind === 'process')

function MapRow({ map }: { map: MapRecord }) {
  const { say, language } = useTexts()
  const project = useProject()!
  const { projectId } = useSession()
  const mayEdit = useMayEdit()
  const kind = kindNamed(useKinds(), map.kind)
  const state = partsOf(project).has(map.id) ? 'subprocess.title' : (`project.${map.state}` as const)
  return (
    <div className="line-row">
      {kind && <kind.Icon size={18} stroke={1.6} color="var(--ink2)" aria-hidden="true" />}
      <span className="pill" data-tone={map.state === 'target' ? 'ok' : 'accent'}>
        {say(state)}
      </span>
      <Go className="grow link strong" to={{ name: 'map', project: projectId, map: map.id, step: null }}>
        {mapTitleOf(map, project.about, language) || say(`project.${map.state}`)}
      </Go>
      {mayEdit && <RenameButton map={map} />}
      <LeadTime map={map.id} />
      {kind?.MiniMap && <kind.MiniMap project={project} map={map} />}
      <span className="small quiet">{kind ? kind.size(project, map, say) : say('kinds.unknown')}</span>
      <IconArrowRight size={16} color="var(--ink3)" aria-hidden="true" />
    </div>
  )
}

/** The lead time of a process map, minimum to maximum; nothing while it has no figures. */
function LeadTime({ map }: { map: Id }) {
  const { say, language } = useTexts()
  const project = useProject()!
  const { figures } = analysedMap(project, map)
  if (!figures || !hasTime(figures)) return null
  const { min, max, atLeast } = figures
  const range = daysRange({ min, max: max.heading.minutes }, language, project.settings.workdayMinutes)
  return <span className="small map-lead">{say(atLeast ? 'project.leadAtLeast' : 'project.lead', { range })}</span>
}
