import { Button } from '@mantine/core'
import { IconAlertTriangle, IconWifiOff } from '@tabler/icons-react'
import { create } from 'zustand'
import { downloadAside, setAside } from '../session/aside.ts'
import { useProject, useSession, useSessionState } from '../store/SessionScope.tsx'
import { useTexts } from './texts/texts.ts'

/** What happened, is my work safe, what now: under the header, while it is so. */
export function SaveNotice() {
  const { say } = useTexts()
  const session = useSession()
  const project = useProject()
  const { save, aside, ended, copy } = useSessionState((state) => state)
  const { told, seen } = useNoCopySeen()
  const file = project && (
    <Button variant="default" onClick={() => downloadAside(setAside(project, 0))}>
      {say('save.download')}
    </Button>
  )
  if (ended) {
    const words = {
      withdrawn: 'save.withdrawn',
      gone: 'save.gone',
      reload: 'save.older',
      'signed-out': 'save.signedOut',
    } as const
    const hints = {
      withdrawn: 'save.withdrawnHint',
      gone: null,
      reload: 'save.olderHint',
      'signed-out': 'save.signedOutHint',
    } as const
    const hint = hints[ended]
    return (
      <Notice
        tone="danger"
        title={say(words[ended])}
        hint={[hint && say(hint), aside && say('save.withdrawnAside', { count: aside.edits })]
          .filter(Boolean)
          .join(' ')}
      >
        {ended === 'signed-out' && <Button onClick={() => location.reload()}>{say('save.signInAgain')}</Button>}
        {ended === 'reload' && <Button onClick={() => location.reload()}>{say('save.reload')}</Button>}
        {aside && (
          <Button variant="default" onClick={() => downloadAside(aside)}>
            {say('save.download')}
          </Button>
        )}
        {aside && (
          <Button variant="subtle" onClick={() => session.dropAside()}>
            {say('save.drop')}
          </Button>
        )}
      </Notice>
    )
  }
  if (aside)
    return (
      <Notice tone="danger" title={say('save.asideTitle')} hint={say('save.asideHint', { count: aside.edits })}>
        <Button variant="default" onClick={() => downloadAside(aside)}>
          {say('save.download')}
        </Button>
        <Button variant="subtle" onClick={() => session.dropAside()}>
          {say('save.drop')}
        </Button>
      </Notice>
    )
  if (save.name === 'refused')
    return (
      <Notice
        tone="danger"
        title={say(TROUBLE[save.trouble])}
        hint={[
          save.edits > 0 && `${say(save.isKept ? 'save.safe' : 'save.safeInTab', { count: save.edits })}.`,
          say(save.trouble === 'crowded' ? 'save.crowdedHint' : 'save.refusedHint'),
        ]
          .filter(Boolean)
          .join(' ')}
      >
        {file}
      </Notice>
    )
  if (save.name === 'offline' && save.edits > 0)
    return (
      <Notice
        tone="warn"
        title={say(save.isKept ? 'save.offlineHint' : 'save.tabOnlyHint')}
        hint={say(save.isKept ? 'save.offlineMore' : 'save.tabOnlyMore')}
      >
        {file}
      </Notice>
    )
  if (copy !== 'kept' && !told)
    return (
      <Notice
        tone="warn"
        isOnline
        title={say('save.noCopy')}
        hint={say(copy === 'full' ? 'save.noCopyFull' : 'save.noCopyForbidden')}
      >
        <Button variant="default" onClick={seen}>
          {say('save.noCopySeen')}
        </Button>
      </Notice>
    )
  return null
}

const TROUBLE = {
  'disk-full': 'save.diskFull',
  storage: 'save.storageFailed',
  crowded: 'save.crowded',
} as const

/** That this device keeps nothing is told once, until the page is loaded again. */
const useNoCopySeen = create<{ told: boolean; seen(): void }>((set) => ({
  told: false,
  seen: () => set({ told: true }),
}))

function Notice(given: {
  tone: 'warn' | 'danger'
  isOnline?: boolean
  title: string
  hint: string
  children: React.ReactNode
}) {
  const Icon = given.tone === 'warn' && !given.isOnline ? IconWifiOff : IconAlertTriangle
  return (
    <div className="notice" data-tone={given.tone}>
      <Icon size={18} stroke={1.6} aria-hidden="true" />
      <div className="grow">
        <p className="block-title">{given.title}</p>
        <p className="quiet">{given.hint}</p>
      </div>
      <span className="row">{given.children}</span>
    </div>
  )
}
