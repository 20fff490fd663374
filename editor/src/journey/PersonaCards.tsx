import { type JourneyGrid, type Persona, type Project, personasBeside, saidIn, TOUCH_CHANNELS } from '@potok/model'
import { useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { lookOf } from './EmotionCurves.tsx'
import { feelingWords, numberWords } from './entries.ts'
import { PersonaFace } from './PersonaFace.tsx'
import { segmentWords } from './segmentWords.ts'

const TEXTS = ['portrait', 'context', 'goals', 'barriers'] as const

/** A column a persona, a line a thing that is known of them; what is known of none has no line. */
export function PersonaCards({ project, grid }: { project: Project; grid: JourneyGrid }) {
  const { say, language } = useTexts()
  const { projectId } = useSession()
  const beside = personasBeside(grid)
  const channelsOf = ({ channels }: Persona) =>
    TOUCH_CHANNELS.filter((one) => channels.includes(one))
      .map((one) => say(`research.channels.${one}`))
      .join(', ')
  const lowestOf = ({ lowest }: (typeof beside)[number]) => {
    if (!lowest) return say('personas.unsaid')
    const step = saidIn(grid.steps[lowest.place - 1] ?? { text: '', textEn: '' }, language)
    const { place } = lowest
    const value = feelingWords(lowest.value)
    return step === ''
      ? say('personas.lowestAtUntitled', { place, value })
      : say('personas.lowestAt', { place, step, value })
  }
  const lines = [
    {
      head: say('personas.segment'),
      words: beside.map(({ persona }) => segmentWords(project, persona, say, language)),
    },
    ...TEXTS.map((field) => ({
      head: say(`research.persona.${field}`),
      words: beside.map(({ persona }) => persona[field]),
    })),
    { head: say('personas.channels'), words: beside.map(({ persona }) => channelsOf(persona)) },
    {
      head: say('personas.index'),
      words: beside.map(({ index }) =>
        index
          ? say('journey.emotions.indexOf', { value: numberWords(index.value, 1, language), count: index.n })
          : say('personas.unsaid'),
      ),
    },
    { head: say('personas.lowest'), words: beside.map(lowestOf) },
  ]
  return (
    <div className="personas-scroll">
      <table className="personas-cards" aria-label={say('personas.table')}>
        <thead>
          <tr>
            <th scope="col">{say('personas.who')}</th>
            {beside.map(({ persona }) => (
              <th key={persona.id} scope="col" data-look={lookOf(grid.personas, persona.id)}>
                <span className="personas-name">
                  <PersonaFace name={persona.name} />
                  <Go to={{ name: 'project', project: projectId, part: 'clients', item: persona.id }}>
                    {persona.name || say('journey.noName')}
                  </Go>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines
            .filter(({ words }) => words.some((one) => one !== ''))
            .map(({ head, words }) => (
              <tr key={head}>
                <th scope="row">{head}</th>
                {beside.map(({ persona }, at) => (
                  <td key={persona.id}>{words[at] || '–'}</td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}
