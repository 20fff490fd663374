import { NumberInput } from '@mantine/core'
import { type Lacking, type Settings, setFields, type Workload } from '@potok/model'
import { useEffect, useState } from 'react'
import { minutesWords, percentWords } from '../../figures/words.ts'
import { act } from '../../store/act.ts'
import { useMayEdit, useSession } from '../../store/SessionScope.tsx'
import { useTexts } from '../../ui/texts/texts.ts'
import { lights } from '../evidence/lit.ts'

/** From here on there is no room for a bad day; from 1 the work does not fit (domain.md 3.2). */
const TIGHT = 0.85

interface StaffTableProps {
  rows: readonly Workload[]
  settings: Settings
  nameOf(row: Workload): string
}

/** How much of its year each participant's staff spends on these cases, and how many people it takes. */
export function StaffTable({ rows, settings, nameOf }: StaffTableProps) {
  const { say, language } = useTexts()
  const words = (minutes: number) => minutesWords(minutes, settings, language)
  const people = (needed: number) =>
    say('analysis.load.people', {
      count: Math.ceil(needed - 1e-9),
      exact: needed.toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    })
  return (
    <>
      <h3 className="block-title">{say('analysis.load.staffTitle')}</h3>
      <div className="analysis-wide">
        <table className="analysis-table">
          <thead>
            <tr>
              <th>{say('analysis.load.participant')}</th>
              <th className="number">{say('analysis.load.work')}</th>
              <th>{say('analysis.load.staff')}</th>
              <th className="number">{say('analysis.load.cycle')}</th>
              <th className="number">{say('analysis.load.utilisation')}</th>
              <th className="number">{say('analysis.load.needed')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.lane} {...lights(row.about)}>
                <th scope="row">{nameOf(row)}</th>
                <td className="number">{words(row.personMinutes)}</td>
                <td>
                  <StaffField row={row} name={nameOf(row)} />
                </td>
                <Known value={row.cycleTime} words={words} />
                <Known value={row.utilisation} words={(share) => percentWords(share, language)} level={levelOf} />
                <Known value={row.needed} words={people} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="faint small analysis-words">{say('analysis.load.staffHow')}</p>
    </>
  )
}

/** A figure, or why there is none; what its colour means is also said. */
function Known({
  value,
  words,
  level,
}: {
  value: number | Lacking
  words(value: number): string
  level?(value: number): 'tooMuch' | 'tight' | null
}) {
  const { say } = useTexts()
  if (typeof value === 'string')
    return (
      <td className="number">
        {say('analysis.unknown')}
        <span className="small faint load-word">{say(`analysis.load.lacking.${value}`)}</span>
      </td>
    )
  const loaded = level?.(value) ?? null
  return (
    <td className="number" data-load={loaded ?? undefined}>
      {words(value)}
      {loaded && <span className="small load-word">{say(`analysis.load.${loaded}`)}</span>}
    </td>
  )
}

function levelOf(utilisation: number): 'tooMuch' | 'tight' | null {
  if (utilisation >= 1) return 'tooMuch'
  return utilisation >= TIGHT ? 'tight' : null
}

/** People of one participant, written when the field is left or by Enter. */
function StaffField({ row: { participant }, name }: { row: Workload; name: string }) {
  const { say } = useTexts()
  const session = useSession()
  const mayEdit = useMayEdit()
  const [typed, type] = useState<string | number>(participant.staff ?? '')
  useEffect(() => type(participant.staff ?? ''), [participant.staff])
  const finish = () => {
    const staff = typed === '' ? null : Number(typed)
    if (staff !== participant.staff)
      act(session, setFields, { noun: 'participants', id: participant.id, fields: { staff } })
  }
  return (
    <NumberInput
      aria-label={say('analysis.load.staffOf', { name })}
      value={typed}
      min={0}
      max={100_000}
      clampBehavior="strict"
      hideControls
      size="xs"
      w={72}
      disabled={!mayEdit}
      onChange={type}
      onBlur={finish}
      onKeyDown={(event) => event.key === 'Enter' && finish()}
    />
  )
}
