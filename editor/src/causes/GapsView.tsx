import { type ChainGap, chainGaps, type Id, type Project } from '@potok/model'
import { nameOf, short } from '../research/things.ts'
import type { Route } from '../routes.ts'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'

/** Where the chain problem → root cause → solution → action → step is broken, in the whole project; each line leads there. */
export function GapsView({ show }: { show(about: Id): void }) {
  const { say } = useTexts()
  const { projectId } = useSession()
  const project = useProject()!
  const gaps = chainGaps(project)
  const nameAt = (id: Id) => short(nameOf(recordOf(project, id))) || say('causes.empty')
  if (gaps.length === 0)
    return (
      <div className="empty">
        <h2 className="section-title">{say('causes.noGaps')}</h2>
        <p className="quiet">{say('causes.noGapsHint')}</p>
      </div>
    )
  return (
    <div className="cause-gaps">
      {gaps.map(({ code, about }) => (
        <section key={code} className="cause-part" aria-label={say(`causes.gaps.${code}`)}>
          <h2 className="block-title">
            {say(`causes.gaps.${code}`)} <span className="faint">{about.length}</span>
          </h2>
          <ul className="plain">
            {about.map((id) => (
              <li key={id}>
                {placeOf(project, projectId, code, id) ? (
                  <Go to={placeOf(project, projectId, code, id)!}>{nameAt(id)}</Go>
                ) : (
                  <button type="button" className="link cause-link" onClick={() => show(id)}>
                    {nameAt(id)}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

const recordOf = (project: Project, id: Id): object =>
  project.problems.get(id) ??
  project.causes.get(id) ??
  project.solutions.get(id) ??
  project.actions.get(id) ??
  project.steps.get(id) ??
  {}

const PARTS = { idle: 'solutions', ownerless: 'roadmap', undated: 'roadmap' } as const

/** Another page; null: a problem or a cause, which is shown on this one. */
function placeOf(project: Project, projectId: string, code: ChainGap['code'], id: Id): Route | null {
  const step = project.steps.get(id)
  if (code === 'unbacked' && step) return { name: 'map', project: projectId, map: step.map ?? '', step: id }
  if (code in PARTS) return { name: 'project', project: projectId, part: PARTS[code as keyof typeof PARTS] }
  return null
}
