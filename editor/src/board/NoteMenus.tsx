import { Button, Menu } from '@mantine/core'
import { byOrder, type Id, type Project } from '@potok/model'
import { IconArrowForwardUp, IconNote } from '@tabler/icons-react'
import { useState } from 'react'
import { createShapeId, type Editor, toRichText, useValue } from 'tldraw'
import { latestRanking } from '../ranking/rankWords.ts'
import { useProject, useSession } from '../store/SessionScope.tsx'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { mapTitleOf } from '../ui/titleOf.ts'
import { type ChosenNote, chosenNotes, linkedOn } from './chosenNotes.ts'
import { type NoteLink, wordsOfLink } from './noteLinks.ts'
import type { Becomes } from './useBecoming.ts'

const MOST_LISTED = 60
const NOTE = 200
const GAP = 20
const IN_A_ROW = 5
const COLOUR = { problems: 'light-red', solutions: 'light-green', notes: 'yellow' } as const

interface NoteMenusProps {
  editor: Editor
  become(what: Becomes): void
  /** Where steps are asked for by the key and there are several maps. */
  opened: boolean
  open(isOpen: boolean): void
}

/** From the board into the project and back: what a note becomes, what it is, and what can be put on the board. */
export function NoteMenus({ editor, become, opened, open }: NoteMenusProps) {
  const { say, language } = useTexts()
  const project = useProject()!
  const chosen = useValue('chosen notes', () => chosenNotes(editor, project), [editor, project])
  const maps = processesOf(project)
  return (
    <>
      {chosen.length === 1 && <WhatItIs note={chosen[0]!} />}
      <Menu opened={opened} onChange={open} position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            aria-label={say('sketch.toProject')}
            leftSection={<IconArrowForwardUp size={16} aria-hidden="true" />}
          >
            <span className="sketch-word">{say('sketch.toProject')}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {chosen.length === 0 && <Menu.Label>{say('sketch.chooseNote')}</Menu.Label>}
          <Menu.Item disabled={chosen.length === 0} rightSection={<kbd>Alt+P</kbd>} onClick={() => become('problems')}>
            {say('sketch.asProblem')}
          </Menu.Item>
          <Menu.Item disabled={chosen.length === 0} rightSection={<kbd>Alt+I</kbd>} onClick={() => become('solutions')}>
            {say('sketch.asIdea')}
          </Menu.Item>
          <Menu.Label>{say('sketch.asStep')}</Menu.Label>
          {maps.map((map, at) => (
            <Menu.Item
              key={map.id}
              disabled={chosen.length === 0}
              rightSection={at === 0 ? <kbd>Alt+O</kbd> : null}
              onClick={() => become({ map: map.id })}
            >
              {mapTitleOf(map, project.about, language)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <OntoBoard editor={editor} />
    </>
  )
}

/** Maps of processes, in their order. */
export const processesOf = (project: Project) =>
  [...project.maps.values()].filter(({ kind }) => kind === 'process').sort(byOrder)

/** A linked note: what it is, its place in the last ranking, who wrote it. */
function WhatItIs({ note: { link, by } }: { note: ChosenNote }) {
  const { say } = useTexts()
  const { projectId } = useSession()
  const project = useProject()!
  const author = (link?.noun === 'notes' && project.notes.get(link.id)?.author) || by
  const rank = link && (link.noun === 'problems' || link.noun === 'solutions') && latestRanking(project, link.noun)
  const rest = [rank ? say('sketch.rank', { rank: rank.words(link.id) }) : '', author].filter(Boolean).join(' · ')
  return (
    <span className="sketch-what quiet">
      {link && link.noun !== 'notes' && <Go to={wayTo(projectId, project, link)}>{nameOf(link)}</Go>}
      {rest}
    </span>
  )

  function nameOf({ noun, id }: NoteLink): string {
    if (noun === 'steps') return say('sketch.link.steps')
    const number = (noun === 'problems' ? project.problems : project.solutions).get(id)?.number ?? '…'
    return say(noun === 'problems' ? 'sketch.link.problems' : 'sketch.link.solutions', { number })
  }
}

function wayTo(projectId: Id, project: Project, { noun, id }: NoteLink): Parameters<typeof Go>[0]['to'] {
  const map = project.steps.get(id)?.map
  if (noun === 'steps' && map) return { name: 'map', project: projectId, map, step: id }
  return { name: 'project', project: projectId, part: noun === 'solutions' ? 'solutions' : 'problems' }
}

interface Offered {
  readonly link: NoteLink & { noun: keyof typeof COLOUR }
  readonly text: string
  readonly by: string
}

function OntoBoard({ editor }: { editor: Editor }) {
  const { say } = useTexts()
  const project = useProject()!
  const [isOpen, open] = useState(false)
  const here = useValue('what is here', () => linkedOn(editor, project), [editor, project])
  const offered = isOpen ? offeredBy(project).filter(({ link }) => !here.has(link.id)) : []
  return (
    <Menu opened={isOpen} onChange={open} position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          aria-label={say('sketch.onto')}
          leftSection={<IconNote size={16} aria-hidden="true" />}
        >
          <span className="sketch-word">{say('sketch.onto')}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown className="sketch-offered">
        {offered.length === 0 && <Menu.Label>{say('sketch.allHere')}</Menu.Label>}
        {(['problems', 'solutions', 'notes'] as const).map((noun) => {
          const own = offered.filter(({ link }) => link.noun === noun)
          if (own.length === 0) return null
          return [
            <Menu.Label key={noun}>{say(`sketch.offered.${noun}`)}</Menu.Label>,
            own.length > 1 && (
              <Menu.Item key={`${noun} all`} onClick={() => putOn(editor, own)}>
                {say('sketch.all', { count: own.length })}
              </Menu.Item>
            ),
            ...own.slice(0, MOST_LISTED).map((one) => (
              <Menu.Item key={one.link.id} onClick={() => putOn(editor, [one])}>
                {one.text}
              </Menu.Item>
            )),
          ]
        })}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Everything of the project that can stand on a board as a note: what a session wrote only as long as it became nothing. */
function offeredBy({ problems, solutions, notes }: Project): Offered[] {
  const of = (noun: Offered['link']['noun'], all: Iterable<{ id: Id; text: string; author?: string }>) =>
    [...all].map(({ id, text, author = '' }) => ({ link: { noun, id }, text: text.trim(), by: author }))
  const free = [...notes.values()].filter(
    ({ mergedInto, became }) => mergedInto === null && !problems.has(became ?? '') && !solutions.has(became ?? ''),
  )
  return [...of('problems', problems.values()), ...of('solutions', solutions.values()), ...of('notes', free)].filter(
    ({ text }) => text !== '',
  )
}

/** In rows from the middle of what is in sight, chosen, as one deed. */
function putOn(editor: Editor, all: readonly Offered[]): void {
  const { x, y } = editor.getViewportPageBounds().center
  const left = x - (Math.min(all.length, IN_A_ROW) * (NOTE + GAP)) / 2
  const top = y - (Math.ceil(all.length / IN_A_ROW) * (NOTE + GAP)) / 2
  const shapes = all.map(({ link, text, by }, at) => ({
    id: createShapeId(),
    type: 'note' as const,
    x: left + (at % IN_A_ROW) * (NOTE + GAP),
    y: top + Math.floor(at / IN_A_ROW) * (NOTE + GAP),
    props: { richText: toRichText(text), color: COLOUR[link.noun] },
    meta: { link: wordsOfLink(link), by },
  }))
  editor.markHistoryStoppingPoint('put on the board')
  editor.createShapes(shapes)
  editor.select(...shapes.map(({ id }) => id))
}
