import { Button } from '@mantine/core'
import type { RecordOf } from '@potok/model'
import { IconArrowLeft } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import type { Editor } from 'tldraw'
import { useStore } from 'zustand'
import { facesOf } from '../session/presence.ts'
import type { SideLine } from '../session/sideLine.ts'
import { useIsFacilitator, useIsLocked, useProject, useSession } from '../store/SessionScope.tsx'
import { Avatars } from '../ui/Avatars.tsx'
import { download } from '../ui/download.ts'
import { Go } from '../ui/Go.tsx'
import { SaveLine } from '../ui/SaveLine.tsx'
import { SaveNotice } from '../ui/SaveNotice.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { ViewMenu } from '../ui/ViewMenu.tsx'
import { BoardLock } from './BoardLock.tsx'
import { openBoardLine } from './boardLine.ts'
import { NoteMenus, processesOf } from './NoteMenus.tsx'
import { type ByKey, Sheet } from './Sheet.tsx'
import { useBecoming } from './useBecoming.ts'
import '../papers/project.css'
import './board.css'

interface BoardScreenProps {
  prototype: RecordOf<'prototypes'>
  licenceKey: string | null
}

/** The sketch board of one prototype, drawn by everybody at once. */
export function BoardScreen(props: BoardScreenProps) {
  const { projectId, person } = useSession()
  const [line, setLine] = useState<SideLine | null>(null)
  useEffect(() => {
    const opened = openBoardLine(projectId, person)
    opened.presence.show({ screen: 'board', map: props.prototype.id })
    setLine(opened)
    return () => opened.close()
  }, [projectId, person, props.prototype.id])
  return line && <OnLine line={line} {...props} />
}

function OnLine({ line, prototype, licenceKey }: BoardScreenProps & { line: SideLine }) {
  const { say } = useTexts()
  const { projectId } = useSession()
  const { doc, save, mayWrite: mayDraw, aside } = useStore(line.state)
  const others = useStore(line.presence.others, ({ list }) => list)
  const isFacilitator = useIsFacilitator()
  const isLocked = useIsLocked(prototype.id) && !isFacilitator
  const [editor, setEditor] = useState<Editor | null>(null)
  const [isAsking, ask] = useState(false)
  const name = prototype.text.trim() || say('prototypes.nameless')
  const become = useBecoming(editor, name)
  const maps = processesOf(useProject()!)
  const byKey = useCallback(
    (what: ByKey) => {
      if (what !== 'steps') become(what)
      else if (maps.length === 1) become({ map: maps[0]!.id })
      else ask(true)
    },
    [become, maps],
  )
  const here = others.filter(({ map }) => map === prototype.id)
  return (
    <div className="sketch">
      <header className="project-head sketch-head">
        <Go
          to={{ name: 'project', project: projectId, part: 'prototypes', item: prototype.id }}
          className="sketch-back"
        >
          <IconArrowLeft size={18} stroke={1.6} aria-hidden="true" />
          <span>{say('sketch.toPrototypes')}</span>
        </Go>
        <h1 className="project-title">{say('sketch.title', { name })}</h1>
        <SaveLine save={save} />
        {editor && mayDraw && !isLocked && <NoteMenus editor={editor} become={become} opened={isAsking} open={ask} />}
        <Avatars faces={facesOf(here)} />
        <BoardLock board={prototype.id} />
        <ViewMenu />
      </header>
      <div className="notices">
        <SaveNotice />
        {isLocked && <p className="notice">{say('sketch.locked')}</p>}
        {aside && (
          <div className="notice" data-tone="danger" role="alert">
            <div className="grow">
              <p className="block-title">{say('sketch.aside')}</p>
              <p className="quiet">{say('sketch.asideHint')}</p>
            </div>
            <Button variant="default" onClick={() => download('potok-board.json', new Blob([aside]))}>
              {say('save.download')}
            </Button>
            <Button variant="subtle" onClick={() => line.dropAside()}>
              {say('save.drop')}
            </Button>
          </div>
        )}
      </div>
      <main className="sketch-sheet" aria-label={say('sketch.open')}>
        {doc && (
          <Sheet
            key={doc.guid}
            doc={doc}
            presence={line.presence}
            board={prototype.id}
            mayDraw={mayDraw && !isLocked}
            licenceKey={licenceKey}
            onEditor={setEditor}
            becomes={byKey}
          />
        )}
      </main>
    </div>
  )
}
