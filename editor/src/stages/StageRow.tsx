import { ActionIcon, Button } from '@mantine/core'
import { lacking, type StageStanding } from '@potok/model'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { Other } from '../session/presence.ts'
import { facesOf } from '../session/presence.ts'
import { useMayEdit } from '../store/SessionScope.tsx'
import { Avatars } from '../ui/Avatars.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { dayWords } from './dayWords.ts'
import { StageDetails } from './StageDetails.tsx'
import { ToolItem } from './ToolItem.tsx'

interface StageRowProps {
  stage: StageStanding
  number: number
  /** The first that is not closed. */
  isPresent: boolean
  here: readonly Other[]
}

/** A stage: how far it is, its tools, who is in it; what is left and its history when it is unfolded. */
export function StageRow({ stage, number, isPresent, here }: StageRowProps) {
  const { say } = useTexts()
  const mayEdit = useMayEdit()
  const details = useId()
  const [shown, show] = useState<'folded' | 'details' | 'closing'>('folded')
  const isClosed = stage.state === 'closed'
  const isShown = shown !== 'folded'
  return (
    <li className="stage-row" data-state={stage.state} data-present={isPresent || undefined}>
      <span className="stage-number" aria-hidden="true">
        {number}
      </span>
      <div className="stage-name">
        <h3 className="block-title">
          <span className="unseen">{say('stages.number', { number })}. </span>
          {say(`stages.names.${stage.name}`)}
        </h3>
        <StageState stage={stage} />
      </div>
      <ul className="tools">
        {stage.tools.map((tool) => (
          <ToolItem key={tool.name} tool={tool} isClosed={isClosed} />
        ))}
      </ul>
      <div className="stage-end">
        <Avatars faces={facesOf(here)} />
        {isPresent && mayEdit && !isShown && stage.state !== 'empty' && (
          <Button variant="light" onClick={() => show('closing')}>
            {say('stages.close')}
          </Button>
        )}
        <ActionIcon
          aria-label={say('stages.details', { number })}
          aria-expanded={isShown}
          aria-controls={isShown ? details : undefined}
          onClick={() => show(isShown ? 'folded' : 'details')}
        >
          <IconChevronDown size={18} stroke={1.6} className="turns" aria-hidden="true" />
        </ActionIcon>
      </div>
      {isShown && (
        <StageDetails
          id={details}
          stage={stage}
          number={number}
          isClosing={shown === 'closing'}
          close={() => show('closing')}
          fold={() => show('folded')}
        />
      )}
    </li>
  )
}

function StageState({ stage }: { stage: StageStanding }) {
  const { say, language } = useTexts()
  const { state, closing, tools } = stage
  const kept = tools.filter((tool) => tool.state !== 'elsewhere')
  const day = closing ? dayWords(closing.at, language) : ''
  const count = closing?.without.length ?? 0
  const words = closing
    ? count > 0
      ? say('stages.state.closedWithout', { day, count })
      : say('stages.state.closed', { day })
    : say(`stages.state.${state as 'empty' | 'started' | 'complete'}`, {
        done: kept.length - lacking(kept).length,
        all: kept.length,
      })
  return (
    <p className="stage-state small" data-tone={closing ? (count > 0 ? 'warn' : 'ok') : state}>
      {(closing || state === 'complete') && <IconCheck size={14} stroke={2} aria-hidden="true" />}
      {words}
    </p>
  )
}
