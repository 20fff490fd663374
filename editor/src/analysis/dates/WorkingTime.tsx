import { NativeSelect } from '@mantine/core'
import { type OwnDays, ok, readWeek, sayWeek, setFields, setFixed, type Term } from '@potok/model'
import { act } from '../../store/act.ts'
import { useMayEdit, useSession } from '../../store/SessionScope.tsx'
import { useTexts } from '../../ui/texts/texts.ts'
import type { SectionProps } from '../section.ts'
import { ReadField } from './ReadField.tsx'
import { readCount, readDays, sayDays } from './readDays.ts'

const KINDS = ['off', 'work', 'short'] as const
const NO_DAYS: OwnDays = { off: [], work: [], short: [] }

/** What dates are reckoned by: the term of the regulation, the region's own days, each participant's week. */
export function WorkingTime({ map, project }: SectionProps) {
  const { say, language } = useTexts()
  const session = useSession()
  const disabled = !useMayEdit()
  const { term } = project.about
  const own = project.settings.ownDays ?? NO_DAYS
  const writeTerm = (changed: Term | null) => act(session, setFixed, { name: 'about', fields: { term: changed } })
  const participants = map.lanes.flatMap(({ participant }) => project.participants.get(participant ?? '') ?? [])
  return (
    <details>
      <summary className="link">{say('analysis.time.title')}</summary>
      <div className="pair working-time">
        <ReadField
          label={say('analysis.time.term')}
          shown={term ? String(term.days) : ''}
          disabled={disabled}
          read={readCount}
          write={(days) => writeTerm(days === null ? null : { days, basis: term?.basis ?? 'work' })}
        />
        <NativeSelect
          label={say('analysis.time.basis')}
          value={term?.basis ?? 'work'}
          disabled={disabled || !term}
          data={(['work', 'calendar'] as const).map((basis) => ({
            value: basis,
            label: say(`analysis.time.days.${basis}`),
          }))}
          onChange={(event) => term && writeTerm({ ...term, basis: event.currentTarget.value as Term['basis'] })}
        />
        {KINDS.map((kind) => (
          <ReadField
            key={kind}
            label={say(`analysis.time.own.${kind}`)}
            shown={sayDays(own[kind], language)}
            disabled={disabled}
            read={readDays}
            write={(days) =>
              act(session, setFixed, { name: 'settings', fields: { ownDays: { ...own, [kind]: days } } })
            }
          />
        ))}
        {participants.map(({ id, name, nameEn, week }) => (
          <ReadField
            key={id}
            label={say('analysis.time.week', { name: (language === 'en' && nameEn) || name })}
            hint={week ? undefined : say('analysis.time.usual')}
            shown={week ? sayWeek(week, language) : ''}
            disabled={disabled}
            read={(text) => (text.trim() === '' ? ok(null) : readWeek(text))}
            write={(read) => act(session, setFields, { noun: 'participants', id, fields: { week: read } })}
          />
        ))}
      </div>
    </details>
  )
}
