import { Button, Modal } from '@mantine/core'
import { downloadAside } from '../session/aside.ts'
import type { Unsent } from '../session/unsent.ts'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'

/** A guest leaves nothing on the device, so what never reached the server is sent or taken first. */
export function LeaveQuestion(given: { unsent: readonly Unsent[]; onStay(): void; onLeave(): void }) {
  const { unsent, onStay, onLeave } = given
  const { say } = useTexts()
  const take = () => {
    for (const { aside } of unsent) downloadAside(aside)
    onLeave()
  }
  return (
    <Modal opened onClose={onStay} title={say('leave.title')} closeButtonProps={{ 'aria-label': say('app.close') }}>
      <div className="stack">
        <p>{say('leave.hint')}</p>
        <UnsentList unsent={unsent} />
        <div className="row leave-buttons">
          <Button onClick={take}>{say('leave.takeAndLeave')}</Button>
          <Button variant="default" onClick={onStay}>
            {say('leave.stay')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}

function UnsentList({ unsent }: { unsent: readonly Unsent[] }) {
  const { say } = useTexts()
  return (
    <ul className="unsent">
      {unsent.map(({ project, title, aside }) => (
        <li key={project + aside.edits}>
          <Go to={{ name: 'project', project, part: 'overview' }}>{title || say('home.untitled')}</Go>
          <span className="quiet">{say('leave.edits', { count: aside.edits })}</span>
        </li>
      ))}
    </ul>
  )
}
