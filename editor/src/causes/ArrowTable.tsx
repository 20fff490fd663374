import { ActionIcon } from '@mantine/core'
import type { CauseDigraph, Id } from '@potok/model'
import { IconTrash } from '@tabler/icons-react'
import { useWriting } from '../papers/useWriting.ts'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'

/** The digraph in words: each cause with its count, and what it leads to. */
export function ArrowTable({ graph, choose }: { graph: CauseDigraph; choose(cause: Id): void }) {
  const { say } = useTexts()
  const project = useProject()!
  const write = useWriting()
  const mayEdit = useMayEdit()
  const name = (id: Id | null) => project.causes.get(id ?? '')?.text || say('causes.empty')
  return (
    <div className="card table-card">
      <table className="table digraph-table">
        <thead>
          <tr>
            <th>{say('causes.cause')}</th>
            <th>{say('causes.outInHead')}</th>
            <th>{say('causes.role')}</th>
            <th>{say('causes.leadsTo')}</th>
          </tr>
        </thead>
        <tbody>
          {graph.causes.map(({ cause, out, into, role }) => (
            <tr key={cause.id}>
              <td>
                <button type="button" className="link cause-link" onClick={() => choose(cause.id)}>
                  {name(cause.id)}
                </button>
              </td>
              <td>{`${out}/${into}`}</td>
              <td>{role && say(`causes.roles.${role}`)}</td>
              <td>
                <ul className="plain">
                  {graph.arrows
                    .filter(({ start }) => start === cause.id)
                    .map(({ id, end }) => (
                      <li key={id} className="row">
                        <span className="grow">{name(end)}</span>
                        {mayEdit && (
                          <ActionIcon
                            aria-label={say('causes.removeArrow', { from: name(cause.id), to: name(end) })}
                            onClick={() => write.remove('causeArrows', id)}
                          >
                            <IconTrash size={16} />
                          </ActionIcon>
                        )}
                      </li>
                    ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
