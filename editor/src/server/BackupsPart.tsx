import { Button } from '@mantine/core'
import { IconDatabaseExport } from '@tabler/icons-react'
import type { ServerState } from '../api/server.ts'
import { timeWords } from '../history/timeWords.ts'
import { sizeWords } from '../ui/sizeWords.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { Part } from './Part.tsx'

const MOST_SHOWN = 50

/** The backups that are kept, and one more now. */
export function BackupsPart({
  state: { backups },
  isMaking,
  make,
}: {
  state: ServerState
  isMaking: boolean
  make(): void
}) {
  const { say, language } = useTexts()
  return (
    <Part title={say('server.backups')}>
      {!backups && (
        <p className="quiet">{say('server.noBackups', { setting: 'POTOK_BACKUP_DIR', word: 'potok backup' })}</p>
      )}
      {backups?.trouble && (
        <p role="alert" className="server-state" data-bad>
          {say('server.trouble', { why: backups.trouble })}
        </p>
      )}
      {backups && (
        <>
          <Button
            variant="default"
            loading={isMaking || backups.isRunning}
            leftSection={<IconDatabaseExport size={16} aria-hidden="true" />}
            onClick={make}
          >
            {say('server.make')}
          </Button>
          {backups.kept.length === 0 && <p className="quiet">{say('server.none')}</p>}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be scrolled by keys too */}
          <ul className="server-kept" tabIndex={0} aria-label={say('server.backups')}>
            {backups.kept.slice(0, MOST_SHOWN).map(({ name, at, size }) => (
              <li key={name}>
                <span className="grow">{timeWords(language).both(at)}</span>
                <span className="quiet">{sizeWords(size, language)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Part>
  )
}
