import { ActionIcon, Button } from '@mantine/core'
import { type Amendment, amendmentsOf, amendProcedure, nextVersion, type Procedure, weightOf } from '@potok/model'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { Submission } from '../api/approvals.ts'
import { amendedWords } from '../approval/amendedWords.ts'
import { approvedOn, hasBegun } from '../approval/approvedProcedure.ts'
import { dayWords } from '../approval/dayWords.ts'
import { useDifferences } from '../approval/useDifferences.ts'
import { act } from '../store/act.ts'
import { useMayEdit, useMyName, useProject, useSession } from '../store/SessionScope.tsx'
import { today } from '../timings/timingWords.ts'
import { useTexts } from '../ui/texts/texts.ts'
import { useWriting } from './useWriting.ts'
import { Written } from './Written.tsx'

/** The change sheet of a procedure: what each version changed, and the line of the next one as soon as there is something to enter. */
export function ProcedureChanges({ procedure, approved }: { procedure: Procedure; approved: Submission | null }) {
  const { say } = useTexts()
  const project = useProject()!
  const write = useWriting()
  const mayEdit = useMayEdit()
  const by = useMyName()
  const entries = amendmentsOf(project, procedure.id)
  const enter = () => write.add('amendments', { procedure: procedure.id, version: procedure.version, day: today(), by })
  return (
    <section className="card block" aria-labelledby={`changes-${procedure.id}`}>
      <h2 id={`changes-${procedure.id}`} className="block-title">
        {say('amending.sheet')}
      </h2>
      {approved && <NextVersion procedure={procedure} approved={approved} />}
      {entries.length === 0 && <p className="quiet">{say('amending.none')}</p>}
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
      {mayEdit && (
        <p>
          <Button
            variant="light"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            onClick={enter}
          >
            {say('amending.enter')}
          </Button>
        </p>
      )}
    </section>
  )
}

function Entry({ entry }: { entry: Amendment }) {
  const { say, language } = useTexts()
  const write = useWriting()
  const mayEdit = useMayEdit()
  const set = (fields: Partial<Amendment>) => write.fields('amendments', entry.id, fields)
  const [line = ''] = entry.text.split('\n')
  return (
    <details open={entry.text === '' || undefined}>
      <summary>
        <strong>{entry.version}</strong>
        {entry.day && ` · ${dayWords(entry.day, language)}`} ·{' '}
        {line || <span className="quiet">{say('amending.unwritten')}</span>}
      </summary>
      <div className="pair" style={{ margin: '12px 0' }}>
        <Written label={say('amending.version')} value={entry.version} write={(version) => set({ version })} />
        <Written
          label={say('amending.day')}
          kind="date"
          value={entry.day ?? ''}
          write={(day) => set({ day: day === '' ? null : day })}
        />
        <Written
          label={say('amending.text')}
          long
          wide
          value={entry.text}
          write={(text) => write.text('amendments', entry.id, 'text', text)}
        />
        <Written label={say('amending.basis')} value={entry.basis} write={(basis) => set({ basis })} />
        <Written label={say('amending.by')} value={entry.by} write={(by) => set({ by })} />
        {mayEdit && (
          <ActionIcon
            variant="subtle"
            aria-label={say('amending.remove', { version: entry.version })}
            title={say('amending.remove', { version: entry.version })}
            onClick={() => write.remove('amendments', entry.id)}
          >
            <IconTrash size={16} aria-hidden="true" />
          </ActionIcon>
        )}
      </div>
    </details>
  )
}

/** What differs from the approved version, in words, and the version that it makes. Nothing once that version has begun. */
function NextVersion({ procedure, approved }: { procedure: Procedure; approved: Submission }) {
  const texts = useTexts()
  const { say } = texts
  const session = useSession()
  const project = useProject()!
  const mayEdit = useMayEdit()
  const by = useMyName()
  const found = useDifferences(session.projectId, approved.id)
  const things = found?.things ?? []
  const weight = weightOf(things)
  if (weight === null || hasBegun(things)) return null
  const version = nextVersion(procedure.version, weight)
  const words = amendedWords(things, texts)
  const begin = () => {
    const isEntered = amendmentsOf(project, procedure.id).some((one) => one.version === procedure.version)
    const now = { day: procedure.effective ?? approvedOn(approved), text: say('amending.first'), basis: '' }
    const before = { ...now, version: procedure.version, by: project.card.executor }
    const basis = weight === 'major' && procedure.map !== null ? say('amending.basisMap') : ''
    const next = { version, day: today(), text: words, basis, by }
    act(session, amendProcedure, { procedure: procedure.id, entries: isEntered ? [next] : [before, next] })
  }
  return (
    <section className="behind" aria-label={say('amending.since', { version: procedure.version })}>
      <p>{say('amending.since', { version: procedure.version })}</p>
      <p style={{ whiteSpace: 'pre-line' }}>{words}</p>
      <p className="quiet small">{say(`amending.${weight}`, { version })}</p>
      {mayEdit && (
        <p>
          <Button size="compact-sm" onClick={begin}>
            {say('amending.begin', { version })}
          </Button>
        </p>
      )}
    </section>
  )
}
