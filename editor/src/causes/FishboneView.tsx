import { Button } from '@mantine/core'
import { CATEGORY_PRESETS, type CategoryPreset, fishbone, type Id, rootStandings } from '@potok/model'
import { Star } from '../looks/Star.tsx'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { Bone } from './Bone.tsx'
import { BoneList } from './BoneList.tsx'
import { firstSpot } from './spots.ts'
import { TwigList } from './TwigList.tsx'
import { useCauses } from './useCauses.ts'

/** The Ishikawa diagram of one problem: the causes of its tree on the project's bones. */
export function FishboneView(given: { problem: Id; chosen: string; choose(spot: string): void }) {
  const { say } = useTexts()
  const project = useProject()!
  const mayEdit = useMayEdit()
  const causes = useCauses()
  const { bones, loose } = fishbone(project, given.problem)
  const problem = project.problems.get(given.problem)!
  const shared = {
    chosen: given.chosen.slice(given.chosen.lastIndexOf('/') + 1),
    standings: rootStandings(project, given.problem),
    choose: (cause: Id) => given.choose(firstSpot(project, given.problem, cause) ?? ''),
  }
  const kinds = new Set(bones.map(({ category }) => category.kind))
  const isLacking = (preset: CategoryPreset) => CATEGORY_PRESETS[preset].some((kind) => !kinds.has(kind))
  const upper = bones.slice(0, Math.ceil(bones.length / 2))
  const lower = bones.slice(upper.length)
  const ready = mayEdit && (
    <div className="row cause-wrap">
      {(['office', 'sixM'] as const).filter(isLacking).map((preset) => (
        <Button key={preset} variant="default" onClick={() => causes.takeBones(preset)}>
          {say(`causes.presets.${preset}`)}
        </Button>
      ))}
    </div>
  )
  if (bones.length === 0)
    return (
      <div className="empty">
        <h2 className="section-title">{say('causes.noBones')}</h2>
        <p className="quiet">{say('causes.noBonesHint')}</p>
        {ready}
      </div>
    )
  return (
    <div className="fish">
      <div className="fish-bones" style={{ gridTemplateColumns: `repeat(${upper.length}, minmax(220px, 1fr)) 196px` }}>
        {upper.map((bone) => (
          <Bone key={bone.category.id} bone={bone} side="upper" problem={given.problem} {...shared} />
        ))}
        <span className="fish-spine" />
        <div className="why-box fish-head" data-problem="true">
          <Star number={problem.number} size={26} />
          <span className="why-words">{problem.text || say('causes.empty')}</span>
        </div>
        {lower.map((bone) => (
          <Bone key={bone.category.id} bone={bone} side="lower" problem={given.problem} {...shared} />
        ))}
      </div>
      {loose.length > 0 && (
        <section className="cause-part" aria-label={say('causes.noCategory')}>
          <h2 className="block-title">{say('causes.loose')}</h2>
          <p className="small quiet">{say('causes.looseHint')}</p>
          <TwigList twigs={loose} {...shared} />
        </section>
      )}
      <BoneList />
      {ready}
    </div>
  )
}
