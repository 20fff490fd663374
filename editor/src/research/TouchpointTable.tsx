import type { Touchpoint } from '@potok/model'
import { Register, type RegisterColumn } from '../boards/Register.tsx'
import { timeWords } from '../figures/words.ts'
import { useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import type { TouchpointsShown } from './TouchpointBoard.tsx'

export function TouchpointTable({ list, chosen, open }: TouchpointsShown) {
  const texts = useTexts()
  const { say, language } = texts
  const { settings, steps } = useProject()!
  const columns: RegisterColumn<Touchpoint>[] = [
    { key: 'name', head: say('research.touchpoint.name'), by: ({ name }) => name },
    {
      key: 'channel',
      head: say('research.touchpoint.channel'),
      by: ({ channel }) => channel && say(`research.channels.${channel}`),
    },
    { key: 'place', head: say('research.place'), by: ({ place }) => place },
    {
      key: 'frequency',
      head: say('research.touchpoint.frequency'),
      by: ({ frequency }) => frequency,
      cell: ({ frequency }) => frequency?.toLocaleString(language),
    },
    {
      key: 'duration',
      head: say('research.touchpoint.duration'),
      by: ({ duration }) => duration?.triple[2] ?? null,
      cell: ({ duration }) => duration && timeWords(duration, settings, texts),
    },
    {
      key: 'satisfaction',
      head: say('research.touchpoint.satisfaction'),
      by: ({ satisfaction }) => satisfaction,
      cell: ({ satisfaction }) => satisfaction?.toLocaleString(language),
    },
    {
      key: 'steps',
      head: say('research.touchpoint.steps'),
      by: (one) => one.steps.filter((step) => steps.has(step)).length || null,
    },
  ]
  return <Register label={say('project.touchpoints')} columns={columns} rows={list} chosen={chosen} open={open} />
}
