import { Button } from '@mantine/core'
import { download } from '../ui/download.ts'
import { SaveLine } from '../ui/SaveLine.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { useTalk, useTalkState } from './useTalk.ts'

/** Whether what was written is safe, and what the server did not take. */
export function TalkNotices() {
  const { say } = useTexts()
  const talk = useTalk()
  const save = useTalkState((state) => state.save)
  const aside = useTalkState((state) => state.aside)
  const mayWrite = useTalkState((state) => state.mayWrite)
  const isOpen = useTalkState((state) => state.isOpen)
  const isUneasy = save.name === 'offline' || save.name === 'refused' || save.name === 'opening'
  return (
    <>
      {isUneasy && <SaveLine save={save} />}
      {isOpen && !mayWrite && save.name === 'viewOnly' && <p className="faint">{say('comments.readOnly')}</p>}
      {aside && (
        <div className="notice" data-tone="danger" role="alert">
          <div className="stack">
            <p>{say('comments.aside')}</p>
            <div className="row">
              <Button variant="default" onClick={() => download('potok-comments.json', new Blob([aside]))}>
                {say('save.download')}
              </Button>
              <Button variant="subtle" onClick={() => talk?.dropAside()}>
                {say('save.drop')}
              </Button>
            </div>
          </div>
        </div>
      )}
    </>
  )
}
