import type { Project } from '@potok/model'
import { PROJECT_PARTS, type ProjectPart } from '../routes.ts'
import { facesOf, type Other } from '../session/presence.ts'
import { useOthers, useProject } from '../store/SessionScope.tsx'
import { Avatar } from '../ui/Avatars.tsx'
import { type Language, type Say, useTexts } from '../ui/texts/texts.ts'
import { mapTitleOf } from '../ui/titleOf.ts'

/** Who is in the project now, and where. */
export function HereNow() {
  const { say, language } = useTexts()
  const project = useProject()!
  const others = useOthers()
  return (
    <section className="card block">
      <h2 className="block-title">{say('project.here')}</h2>
      {others.length === 0 && <p className="quiet here-nobody">{say('project.nobody')}</p>}
      {facesOf(others).map((face) => {
        const other = others.findLast(({ person }) => person === face.id)
        return (
          <div key={face.id} className="row">
            <Avatar face={face} />
            <span className="grow">
              {say('stages.at', { name: face.name, place: other ? placeWords(other, project, { say, language }) : '' })}
            </span>
          </div>
        )
      })}
    </section>
  )
}

function placeWords({ map, screen }: Other, project: Project, speech: { say: Say; language: Language }): string {
  const there = map ? project.maps.get(map) : null
  if (there) return mapTitleOf(there, project.about, speech.language) || speech.say(`project.${there.state}`)
  const part = PROJECT_PARTS.includes(screen as ProjectPart) ? (screen as ProjectPart) : 'overview'
  return speech.say(`project.${part}`)
}
