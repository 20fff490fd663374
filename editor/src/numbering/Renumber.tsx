import { Button, Modal } from '@mantine/core'
import { type Project, type Renumbering, renumberings } from '@potok/model'
import { IconSortAscendingNumbers } from '@tabler/icons-react'
import { useState } from 'react'
import { askNumbers, type Renumbered } from '../api/numbers.ts'
import { Star } from '../looks/Star.tsx'
import { useSession } from '../store/SessionScope.tsx'
import { tellRefusal } from '../ui/refusal.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'

/** «Перенумеровать»: what the numbers would be along the flow is seen first; the server does it and takes it back. */
export function Renumber({ project }: { project: Project }) {
  const { say } = useTexts()
  const { projectId } = useSession()
  const [seen, setSeen] = useState<readonly Renumbering[] | null>(null)
  const look = () => {
    const changes = renumberings(project)
    if (changes.length > 0) setSeen(changes)
    else toast(say('numbering.inOrder'))
  }
  const takeBack = async (changes: readonly Renumbered[]) => {
    const done = await askNumbers(projectId, changes, true)
    if (done.ok) toast(say('numbering.takenBack'))
    else tellRefusal(done)
  }
  const renumber = async () => {
    const done = await askNumbers(projectId, seen ?? [], false)
    setSeen(null)
    if (!done.ok) return tellRefusal(done)
    const { changes } = done.value
    toast(say('numbering.done'), {
      action: { words: say('numbering.takeBack'), run: () => void takeBack(changes) },
    })
  }
  return (
    <>
      <Button variant="subtle" leftSection={<IconSortAscendingNumbers size={16} stroke={1.7} />} onClick={look}>
        {say('numbering.renumber')}
      </Button>
      {seen && (
        <Modal
          opened
          onClose={() => setSeen(null)}
          title={say('numbering.title')}
          size={560}
          closeButtonProps={{ 'aria-label': say('map.close') }}
        >
          <div className="renumber">
            <p className="quiet">{say('numbering.hint')}</p>
            <table>
              <thead>
                <tr>
                  <th>{say('numbering.was')}</th>
                  <th>{say('numbering.becomes')}</th>
                  <th>{say('map.problems.text')}</th>
                </tr>
              </thead>
              <tbody>
                {seen.map(({ id, from, to }) => (
                  <tr key={id}>
                    <td>
                      <Star number={from} />
                    </td>
                    <td>
                      <Star number={to} />
                    </td>
                    <td>{project.problems.get(id)?.text}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <div className="row">
              <Button data-autofocus onClick={() => void renumber()}>
                {say('numbering.renumber')}
              </Button>
              <Button variant="subtle" onClick={() => setSeen(null)}>
                {say('numbering.leave')}
              </Button>
            </div>
          </div>
        </Modal>
      )}
    </>
  )
}
