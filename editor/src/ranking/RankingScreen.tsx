import { Button, SegmentedControl } from '@mantine/core'
import {
  type Id,
  keepRanking,
  minutesLost,
  RANKED,
  type Ranked,
  type Ranking,
  rankingMethod,
  rankingsOf,
} from '@potok/model'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useWriting } from '../papers/useWriting.ts'
import { useItem } from '../research/useItem.ts'
import { act } from '../store/act.ts'
import { useMayEdit, useMyName, useProject, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import { type Draft, keepDraft, readDraft } from './draft.ts'
import { RankingCard } from './RankingCard.tsx'
import { RankingList } from './RankingList.tsx'
import { Setup } from './Setup.tsx'
import { Voting } from './Voting.tsx'
import { votedOf } from './votedOf.ts'
import './ranking.css'

/** The page of rankings: what was kept, and a ranking at one table outside any session. */
export function RankingScreen() {
  const { say } = useTexts()
  const session = useSession()
  const project = useProject()!
  const mayEdit = useMayEdit()
  const me = useMyName()
  const write = useWriting()
  const [item, open] = useItem()
  const [draft, setDraft] = useState<Draft | null>(() => readDraft(session.projectId))
  const shown = project.rankings.get(item ?? '') ?? null
  const [about, look] = useState<Ranked>(draft?.about ?? shown?.about ?? 'problems')
  const [setup, setSetup] = useState<{ before: Ranking | null } | null>(null)
  const all = rankingsOf(project, about)
  const keep = (next: Draft | null) => {
    setDraft(next)
    keepDraft(session.projectId, next)
  }
  const finish = (given: Draft, ballots: readonly unknown[]) => {
    const minutes = given.method === 'minutes' ? minutesLost(project, given.about) : null
    const candidates = given.candidates.map(({ id, text }) => ({ id, text, minutes: minutes?.get(id) ?? null }))
    const { about: of, method, settings, before } = given
    const there = before && project.rankings.has(before) ? before : null
    const done = act(session, keepRanking, {
      about: of,
      method,
      settings,
      candidates,
      ballots,
      before: there,
      by: me,
      at: Date.now(),
    })
    if (!done.ok) return
    keep(null)
    setSetup(null)
    open(done.value[0] ?? null)
    toast(say('ranking.kept'))
  }
  const begin = (next: Draft) => {
    setSetup(null)
    open(null)
    if (rankingMethod(next.method)?.byBallot) keep(next)
    else finish(next, [])
  }
  const isCalm = !draft && !setup
  const canBegin = votedOf(project, about, say).length >= 2
  return (
    <div className="ranking">
      <div className="page-head">
        <h1 className="page-title grow">{say('project.ranking')}</h1>
        {isCalm && mayEdit && canBegin && !shown && (
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setSetup({ before: null })}>
            {say('ranking.begin')}
          </Button>
        )}
      </div>
      {isCalm && !shown && (
        <SegmentedControl
          aria-label={say('ranking.aboutLabel')}
          value={about}
          onChange={(value) => look(value as Ranked)}
          data={RANKED.map((one) => ({ value: one, label: say(`ranking.about.${one}`) }))}
        />
      )}
      {draft && (
        <Voting draft={draft} write={keep} finish={(ballots) => finish(draft, ballots)} cancel={() => keep(null)} />
      )}
      {!draft && setup && <Setup about={about} before={setup.before} begin={begin} cancel={() => setSetup(null)} />}
      {isCalm && shown && (
        <RankingCard
          ranking={shown}
          back={() => open(null)}
          again={() => {
            look(shown.about)
            setSetup({ before: shown })
          }}
          remove={() => {
            open(null)
            write.remove('rankings', shown.id)
          }}
        />
      )}
      {isCalm && !shown && <RankingList rankings={all} open={(id: Id) => open(id)} canBegin={canBegin} />}
    </div>
  )
}
