import { amendmentsOf, type MapRecord, PAPER_STATES, type Procedure, reviewOn, talkPlace } from '@potok/model'
import { dayWords } from '../approval/dayWords.ts'
import { CommentButton } from '../comments/CommentButton.tsx'
import { useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { mapTitleOf } from '../ui/titleOf.ts'
import { useWriting } from './useWriting.ts'
import { Chosen, Written } from './Written.tsx'

const SECTIONS = [
  'purpose',
  'scope',
  'terms',
  'regulations',
  'responsibility',
  'resources',
  'control',
  'appendices',
] as const
const LINES = [
  ['title', 'procedure.name', 'text'],
  ['version', 'procedure.version', 'text'],
  ['effective', 'procedure.effective', 'date'],
  ['review', 'procedure.review', 'date'],
] as const

/** A procedure's own words, and what is printed where a day was left empty. */
export function ProcedureFields({
  procedure: one,
  maps,
  approvedOn,
}: {
  procedure: Procedure
  maps: readonly MapRecord[]
  approvedOn: string | null
}) {
  const { say, language } = useTexts()
  const project = useProject()!
  const write = useWriting()
  // A version that was begun since is in force from its own approval.
  const isBegun = amendmentsOf(project, one.id).some(
    ({ version, day }) => version === one.version && approvedOn !== null && (day ?? '') >= approvedOn,
  )
  const since = isBegun ? null : approvedOn
  const hints: Partial<Record<(typeof LINES)[number][0], string | null>> = {
    effective: since,
    review: reviewOn({ ...one, review: null }, since),
  }
  const hint = (field: (typeof LINES)[number][0]) => {
    if (!(field in hints)) return undefined
    const day = hints[field]
    return day ? say('amending.byDefault', { day: dayWords(day, language) }) : say('amending.fromApproval')
  }
  return (
    <section className="card block">
      <h2 className="block-title">
        {one.number === null ? say('procedure.noNumber') : say('procedure.number', { number: one.number })}
      </h2>
      <div className="pair" style={{ alignItems: 'end' }}>
        {LINES.map(([field, name, kind]) => (
          <Written
            key={field}
            label={say(name)}
            kind={kind}
            hint={hint(field)}
            wide={field === 'title'}
            value={one[field] ?? ''}
            write={(value) =>
              write.fields('procedures', one.id, { [field]: kind === 'date' && value === '' ? null : value })
            }
          />
        ))}
        <Chosen
          label={say('procedure.map')}
          wide
          value={one.map ?? ''}
          choices={[
            { value: '', label: say('procedure.noMap') },
            ...maps.map((map) => ({
              value: map.id,
              label: [say(`project.${map.state}`), mapTitleOf(map, project.about, language)]
                .filter((one) => one !== '')
                .join(' – '),
            })),
          ]}
          write={(value) => write.fields('procedures', one.id, { map: value === '' ? null : value })}
        />
        <Chosen
          label={say('procedure.state')}
          wide
          value={one.state}
          choices={PAPER_STATES.map((state) => ({ value: state, label: say(`card.states.${state}`) }))}
          write={(state) => write.fields('procedures', one.id, { state })}
        />
        {SECTIONS.map((field) => (
          <div key={field} className="wide with-talk">
            <Written
              label={say(`procedure.${field}`)}
              long
              value={one[field]}
              write={(value) => write.text('procedures', one.id, field, value)}
            />
            <CommentButton place={talkPlace('procedures', one.id, field)} name={say(`procedure.${field}`)} />
          </div>
        ))}
        {(['measured', 'measuredBy'] as const).map((field) => (
          <Written
            key={field}
            label={say(`procedure.${field}`)}
            value={one[field]}
            write={(value) => write.fields('procedures', one.id, { [field]: value })}
          />
        ))}
        <Written
          label={say('procedure.readers')}
          hint={say('procedure.readersHint')}
          long
          wide
          value={one.readers}
          write={(readers) => write.fields('procedures', one.id, { readers })}
        />
      </div>
    </section>
  )
}
