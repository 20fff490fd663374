import { ActionIcon, Button, Checkbox } from '@mantine/core'
import { type CauseProof, type Id, PROOF_KINDS, PROOF_STRENGTHS, proofWords, provenBy } from '@potok/model'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useWriting } from '../papers/useWriting.ts'
import { Chosen, Written } from '../papers/Written.tsx'
import { atEnd } from '../research/atEnd.ts'
import { Linked } from '../research/Linked.tsx'
import { nameOf, short } from '../research/things.ts'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { useTexts } from '../ui/texts/texts.ts'

/** What speaks for a cause and against it. */
export function ProofList({ cause }: { cause: Id }) {
  const { say } = useTexts()
  const project = useProject()!
  const mayEdit = useMayEdit()
  const write = useWriting()
  const { proofs, checks, strength } = provenBy(project, cause)
  const found = checks.filter((one) => one.result === 'confirms' && one.found.trim() !== '')
  const add = (fields: Partial<CauseProof>) =>
    write.add('causeProofs', { cause, ...atEnd(project.causeProofs.values()), ...fields })
  const used = new Set(proofs.map(({ evidence }) => evidence))
  const choices = [...project.evidence.values()]
    .filter(({ id }) => !used.has(id))
    .map((one) => ({ id: one.id, name: short(nameOf(one)) }))
  return (
    <section className="cause-part" aria-label={say('causes.proofs')}>
      <div className="row">
        <h3 className="block-title grow">{say('causes.proofs')}</h3>
        <span className="small quiet">{say(`causes.strengths.${strength}`)}</span>
      </div>
      {proofs.map((one) => (
        <ProofRow key={one.id} proof={one} />
      ))}
      {found.map((one) => (
        <p key={one.id} className="small">
          {say('causes.byCheck', { found: one.found })}
        </p>
      ))}
      {mayEdit && (
        <Button
          variant="default"
          className="research-more"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => add({})}
        >
          {say('causes.addProof')}
        </Button>
      )}
      {choices.length > 0 && mayEdit && (
        <Linked
          label={say('causes.fromEvidence')}
          linked={[]}
          offered={[{ group: say('project.evidence'), choices }]}
          add={(evidence) => add({ evidence, kind: 'observation' })}
          exclude={() => {}}
        />
      )}
    </section>
  )
}

function ProofRow({ proof }: { proof: CauseProof }) {
  const { say } = useTexts()
  const project = useProject()!
  const mayEdit = useMayEdit()
  const write = useWriting()
  const set = (fields: Partial<CauseProof>) => write.fields('causeProofs', proof.id, fields)
  const isKnown = proof.evidence !== null && project.evidence.has(proof.evidence)
  return (
    <div className="cause-proof" data-against={proof.against || undefined}>
      <div className="row">
        <div className="grow">
          {isKnown && proof.text === '' ? (
            <p className="small">{proofWords(project, proof)}</p>
          ) : (
            <Written
              label={say('causes.proof')}
              hidden
              long
              value={proof.text}
              write={(text) => write.text('causeProofs', proof.id, 'text', text)}
            />
          )}
        </div>
        {mayEdit && (
          <ActionIcon aria-label={say('causes.removeProof')} onClick={() => write.remove('causeProofs', proof.id)}>
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </div>
      <div className="row">
        <Chosen
          label={say('causes.kind')}
          hidden
          value={proof.kind}
          choices={PROOF_KINDS.map((value) => ({ value, label: say(`causes.kinds.${value}`) }))}
          write={(kind) => set({ kind: kind as CauseProof['kind'] })}
        />
        <Chosen
          label={say('causes.strength')}
          hidden
          value={proof.strength}
          choices={PROOF_STRENGTHS.map((value) => ({ value, label: say(`causes.strengths.${value}`) }))}
          write={(strength) => set({ strength: strength as CauseProof['strength'] })}
        />
      </div>
      <Checkbox
        label={say('causes.against')}
        checked={proof.against}
        disabled={!mayEdit}
        onChange={(event) => set({ against: event.currentTarget.checked })}
      />
    </div>
  )
}
