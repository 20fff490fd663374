import { Button } from '@mantine/core'
import { mapOfState } from '@potok/model'
import { IconBookmark } from '@tabler/icons-react'
import { useState } from 'react'
import { nameVersion, type Version } from '../api/history.ts'
import { AskTitle } from '../home/AskTitle.tsx'
import { go } from '../routes.ts'
import { useMayEdit, useProject, useSession } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import { useSentence } from '../ui/useSentence.ts'
import { ActivityList } from './ActivityList.tsx'
import { ChangesDialog } from './ChangesDialog.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import { useHistory } from './useHistory.ts'
import { VersionList } from './VersionList.tsx'
import './history.css'

type Open = { what: 'name' } | { what: 'changes' | 'restore'; version: Version } | null

/** Who did what and when, and the versions to compare with and to go back to. */
export function HistoryScreen() {
  const { say } = useTexts()
  const sentence = useSentence()
  const { projectId } = useSession()
  const mayEdit = useMayEdit()
  const history = useHistory(projectId)
  const { deeds, versions, people, refusal, hasMore } = history
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const project = useProject()
  const map = project && (mapOfState(project, 'current') ?? [...project.maps.values()][0])?.id
  const toMap = ({ id }: Version, against: string | null) => {
    if (map) go({ name: 'map', project: projectId, map, step: null, at: id, ...(against ? { against } : {}) })
  }

  const keep = async (name: string) => {
    const done = await nameVersion(projectId, name)
    if (!done.ok) return sentence(done)
    close()
    toast(say('history.named', { name }))
    await history.reload()
    return null
  }

  return (
    <>
      <div className="page-head">
        <h1 className="page-title grow">{say('project.history')}</h1>
        {mayEdit && (
          <Button leftSection={<IconBookmark size={16} aria-hidden="true" />} onClick={() => setOpen({ what: 'name' })}>
            {say('history.nameVersion')}
          </Button>
        )}
      </div>
      {refusal && (
        <div className="notice" data-tone="danger" role="alert">
          <div className="stack">
            <p>{sentence(refusal)}</p>
            <Button variant="default" onClick={() => void history.reload()}>
              {say('app.retry')}
            </Button>
          </div>
        </div>
      )}
      {deeds === null && !refusal && <p role="status">{say('app.loading')}</p>}
      {deeds !== null && (
        <div className="columns history">
          <ActivityList deeds={deeds} versions={versions} people={people} more={hasMore ? history.more : null} />
          <VersionList
            versions={versions}
            people={people}
            onMap={map ? (version) => toMap(version, null) : null}
            compare={(version) => setOpen({ what: 'changes', version })}
            restore={mayEdit ? (version) => setOpen({ what: 'restore', version }) : null}
          />
        </div>
      )}
      {open?.what === 'name' && (
        <AskTitle
          heading={say('history.nameVersion')}
          label={say('history.versionName')}
          hint={say('history.versionNameHint')}
          button={say('history.keep')}
          first=""
          onClose={close}
          onName={keep}
        />
      )}
      {open?.what === 'changes' && (
        <ChangesDialog
          project={projectId}
          version={open.version}
          versions={versions}
          onMap={map ? (against) => toMap(open.version, against) : null}
          onClose={close}
        />
      )}
      {open?.what === 'restore' && (
        <RestoreDialog
          project={projectId}
          version={open.version}
          onClose={close}
          onDone={async () => {
            close()
            await history.reload()
          }}
        />
      )}
    </>
  )
}
