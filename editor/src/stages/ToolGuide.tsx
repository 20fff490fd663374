import { CloseButton } from '@mantine/core'
import { STAGE_NAMES, toolNamesOf } from '@potok/model'
import { type Guides, useGuides } from '../ui/texts/guides.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { toolWords } from './lackWords.ts'

type Clause = Guides['stages']['across']

/** What a tool is for, an example, and the regulation's own words on it and on its stage. */
export function ToolGuide({ tool, close }: { tool: string; close(): void }) {
  const { say } = useTexts()
  const guides = useGuides()
  if (!guides) return <p role="status">{say('app.loading')}</p>
  const guide = guides.tools[tool as keyof Guides['tools']]
  const stage = STAGE_NAMES.find((name) => toolNamesOf(name).includes(tool)) ?? 'across'
  return (
    <article className="guide" aria-label={toolWords(tool, say)}>
      <div className="row">
        <h3 className="block-title grow">{toolWords(tool, say)}</h3>
        <CloseButton size="sm" aria-label={say('app.close')} onClick={close} />
      </div>
      <div>
        <h4>{say('stages.guideFor')}</h4>
        <p>{guide.purpose}</p>
      </div>
      <div>
        <h4>{say('stages.guideExample')}</h4>
        <p>{guide.example}</p>
      </div>
      {guide.wording !== '' && <Wording clause={guide} />}
      <Wording clause={guides.stages[stage]} />
    </article>
  )
}

function Wording({ clause: { clause, wording } }: { clause: Clause }) {
  const { say } = useTexts()
  return (
    <div>
      <h4>{say('stages.guideClause', { clause })}</h4>
      <blockquote>{wording}</blockquote>
    </div>
  )
}
