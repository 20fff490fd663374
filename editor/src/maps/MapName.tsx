import { ActionIcon } from '@mantine/core'
import type { MapRecord } from '@potok/model'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { onDemand } from '../ui/onDemand.tsx'
import { useTexts } from '../ui/texts/texts.ts'

const RenameMap = onDemand(async () => (await import('./RenameMap.tsx')).RenameMap)

/** The way to a map's names in both languages. */
export function RenameButton({ map, size = 24 }: { map: MapRecord; size?: number }) {
  const { say } = useTexts()
  const [isAsked, ask] = useState(false)
  return (
    <>
      <ActionIcon size={size} aria-label={say('naming.rename')} title={say('naming.rename')} onClick={() => ask(true)}>
        <IconPencil size={14} stroke={1.7} />
      </ActionIcon>
      {isAsked && <RenameMap map={map} close={() => ask(false)} />}
    </>
  )
}

/** What stands over the screen of a map. */
export function MapName(given: { map: MapRecord; name: string; isAlone?: boolean; canEdit: boolean }) {
  return (
    <div className="map-name">
      <h1 title={given.name} data-alone={given.isAlone || undefined}>
        {given.name}
      </h1>
      {given.canEdit && <RenameButton map={given.map} />}
    </div>
  )
}
