import { ActionIcon, Button, NativeSelect } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconHistory } from '@tabler/icons-react'
import type { Version } from '../api/history.ts'
import { timeWords } from '../history/timeWords.ts'
import { versionWords } from '../history/versionWords.ts'
import { action } from '../keys/actions.ts'
import { keyLabel } from '../keys/keyLabel.ts'
import { useTexts } from '../ui/texts/texts.ts'

const TODAY = ''

interface PastBarProps {
  versions: readonly Version[]
  version: Version | null
  by: string
  against: string | null
  /** Of the version among all; the newest is the first. */
  place: number
  open(to: { at?: string | null; against?: string | null }): void
  /** Null for whoever may only look. */
  restore: (() => void) | null
}

/** Which moment is shown and whose, the way to earlier and later ones, what it is compared with, and the way back to today. */
export function PastBar({ versions, version, by, against, place, open, restore }: PastBarProps) {
  const texts = useTexts()
  const { say, language } = texts
  const times = timeWords(language)
  const titled = (one: Version) => `${versionWords(one, texts)}, ${times.both(one.at)}`
  const [earlier, later] = [versions[place + 1], versions[place - 1]]
  const label = (name: 'earlier' | 'later') =>
    `${say(`map.actions.${name}`)} (${keyLabel(action(name).keys[0]!, language)})`
  return (
    <section className="past-bar" aria-label={say('past.bar')}>
      <span className="past-moment">
        <IconHistory size={18} stroke={1.6} aria-hidden="true" />
        <strong role="status">{version ? say('past.at', { date: times.both(version.at) }) : ''}</strong>
        {version && (
          <span className="quiet small">
            {versionWords(version, texts)} · {by}
          </span>
        )}
      </span>
      <span className="row">
        <ActionIcon
          variant="default"
          aria-label={label('earlier')}
          title={label('earlier')}
          disabled={!earlier}
          onClick={() => earlier && open({ at: earlier.id })}
        >
          <IconChevronLeft size={16} aria-hidden="true" />
        </ActionIcon>
        <NativeSelect
          size="xs"
          aria-label={say('past.version')}
          value={version?.id ?? ''}
          onChange={(event) => open({ at: event.currentTarget.value })}
          data={versions.map((one) => ({ value: one.id, label: titled(one) }))}
        />
        <ActionIcon
          variant="default"
          aria-label={label('later')}
          title={label('later')}
          onClick={() => open({ at: later?.id ?? null })}
        >
          <IconChevronRight size={16} aria-hidden="true" />
        </ActionIcon>
      </span>
      <NativeSelect
        size="xs"
        className="past-against"
        aria-label={say('history.compareWith')}
        value={against ?? TODAY}
        onChange={(event) => open({ against: event.currentTarget.value || null })}
        data={[
          { value: TODAY, label: `${say('history.compareWith')} ${say('history.now')}` },
          ...versions
            .filter(({ id }) => id !== version?.id)
            .map((one) => ({ value: one.id, label: `${say('history.compareWith')}: ${titled(one)}` })),
        ]}
      />
      <span className="row past-ways">
        {restore && (
          <Button size="compact-sm" variant="default" onClick={restore}>
            {say('past.restore')}
          </Button>
        )}
        <Button size="compact-sm" variant="light" onClick={() => open({ at: null })}>
          {say('past.toToday')}
        </Button>
      </span>
    </section>
  )
}
