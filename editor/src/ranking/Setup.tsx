import { Button, NativeSelect } from '@mantine/core'
import { type Id, RANKING_NAMES, type Ranked, type Ranking, type Refusal, rankingMethod } from '@potok/model'
import { useState } from 'react'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { type TextKey, useTexts } from '../ui/texts/texts.ts'
import type { Draft } from './draft.ts'
import { Merging } from './Merging.tsx'
import { MethodSettings } from './MethodSettings.tsx'
import { methodName } from './titleOfRanking.ts'
import { votedOf } from './votedOf.ts'

interface SetupProps {
  about: Ranked
  /** The ranking that this is a further round of. */
  before: Ranking | null
  begin(draft: Draft): void
  cancel(): void
}

const FOR_CRITERIA = 'weights'
const OF_MAP = 'minutes'

/** Which methods suit what is ranked: weights are of criteria, minutes of what the map knows. */
const methodsFor = (about: Ranked): string[] =>
  RANKING_NAMES.filter((name) => {
    if (about === 'criteria') return name === FOR_CRITERIA
    return name !== FOR_CRITERIA && (name !== OF_MAP || about !== 'causes')
  })

/** How, and what of it, is ranked. */
export function Setup({ about, before, begin, cancel }: SetupProps) {
  const texts = useTexts()
  const { say } = texts
  const project = useProject()!
  const all = votedOf(project, about, say)
  const kept = before?.outcome?.extras.round?.kept ?? before?.candidates.map(({ id }) => id)
  const [name, setName] = useState(before?.method ?? methodsFor(about)[0]!)
  const [left, leave] = useState<ReadonlySet<Id>>(
    new Set(kept ? all.map(({ id }) => id).filter((id) => !kept.includes(id)) : []),
  )
  const candidates = all.filter(({ id }) => !left.has(id))
  const method = rankingMethod(name)!
  const defaults = method.defaults({ candidates: candidates.length, voters: 1 }) as Record<string, unknown>
  const [changed, change] = useState<Record<string, unknown>>({})
  const mayEdit = useMayEdit()
  const round = (before?.outcome?.extras.round?.number ?? 0) + 1
  const settings: Record<string, unknown> = { ...defaults, ...(name === 'multiVoting' ? { round } : {}), ...changed }
  const read = method.readSettings(settings, candidates)
  const [fewest, most] = method.size
  const isSize = candidates.length >= fewest && candidates.length <= most
  const set = (fields: Record<string, unknown>) => change({ ...changed, ...fields })
  return (
    <section className="card block ranking-setup">
      <NativeSelect
        label={say('ranking.method')}
        description={say(`ranking.hints.${name}` as TextKey)}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value)
          change({})
        }}
        data={methodsFor(about).map((one) => ({ value: one, label: methodName(one, texts) }))}
      />
      <MethodSettings method={name} settings={settings} set={set} />
      {(about === 'problems' || about === 'solutions') && mayEdit && <Merging noun={about} all={all} />}
      <fieldset className="ranking-choice">
        <legend className="potok-label">{say('ranking.what')}</legend>
        <span className="row">
          <Button variant="subtle" size="compact-sm" onClick={() => leave(new Set())}>
            {say('ranking.allOf')}
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={() => leave(new Set(all.map(({ id }) => id)))}>
            {say('ranking.noneOf')}
          </Button>
          <span className="quiet small">
            {candidates.length} / {all.length}
          </span>
        </span>
        {all.map(({ id, text, number }) => (
          <label key={id} className="ranking-check">
            <input
              type="checkbox"
              checked={!left.has(id)}
              onChange={() =>
                leave(left.has(id) ? new Set([...left].filter((one) => one !== id)) : new Set([...left, id]))
              }
            />
            <span>
              {number !== null && <span className="quiet">№ {number} </span>}
              {text || say('ballot.untitled')}
            </span>
          </label>
        ))}
      </fieldset>
      {!isSize && (
        <p className="quiet" role="status">
          {say('refusal.ranking.size', { fewest, most, count: candidates.length })}
        </p>
      )}
      {!read.ok && <Refused refusal={read} />}
      <p className="row">
        <Button
          disabled={!isSize || !read.ok || !mayEdit}
          onClick={() =>
            read.ok &&
            begin({
              about,
              method: name,
              settings: read.value,
              candidates,
              ballots: [],
              open: method.blank(),
              before: before?.id ?? null,
            })
          }
        >
          {say(method.byBallot ? 'ranking.start' : 'ranking.count')}
        </Button>
        <Button variant="subtle" onClick={cancel}>
          {say('ranking.stop')}
        </Button>
      </p>
    </section>
  )
}

function Refused({ refusal }: { refusal: Refusal }) {
  const { say } = useTexts()
  const sum = refusal.values.sum
  return (
    <p className="quiet" role="status">
      {typeof sum === 'number'
        ? say('ranking.weightsSum', { sum: Math.round(sum * 1000) / 10 })
        : say('refusal.ranking.settings')}
    </p>
  )
}
