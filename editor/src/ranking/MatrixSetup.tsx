import { Button, Checkbox, TextInput } from '@mantine/core'
import { type Criterion, type MatrixSettings, newId, type Ranking } from '@potok/model'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTexts } from '../ui/texts/texts.ts'
import { useCriterionName } from './criterionName.ts'
import { WholeField } from './WholeField.tsx'

interface MatrixSetupProps {
  settings: MatrixSettings
  /** The last comparison of criteria by pairs. */
  weighed: Ranking | null
  write(criteria: readonly Criterion[]): void
}

const MOST = 12

/** The criteria, what each weighs, and of which of them less is better. */
export function MatrixSetup({ settings: { criteria }, weighed, write }: MatrixSetupProps) {
  const { say } = useTexts()
  const nameOf = useCriterionName()
  const set = (id: string, fields: Partial<Criterion>) =>
    write(criteria.map((one) => (one.id === id ? { ...one, ...fields } : one)))
  const found = new Map(weighed?.outcome?.standings.map(({ id, score }) => [id, score]))
  const isWeighed = criteria.every(({ id }) => typeof found.get(id) === 'number')
  return (
    <div className="matrix-setup">
      <table className="table">
        <thead>
          <tr>
            <th>{say('ranking.criterion')}</th>
            <th>{say('ranking.weight')}</th>
            <th>{say('ranking.isCost')}</th>
            <th>
              <span className="unseen">{say('lists.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((one) => (
            <tr key={one.id}>
              <td>
                <TextInput
                  aria-label={say('ranking.criterion')}
                  value={nameOf(one)}
                  maxLength={200}
                  onChange={(event) => set(one.id, { name: event.currentTarget.value })}
                />
              </td>
              <td>
                <WholeField
                  label=""
                  name={`${say('ranking.weight')}: ${nameOf(one)}`}
                  least={0}
                  most={100}
                  value={Math.round(one.weight * 100)}
                  write={(percent) => set(one.id, { weight: percent / 100 })}
                />
              </td>
              <td>
                <Checkbox
                  aria-label={`${say('ranking.isCost')}: ${nameOf(one)}`}
                  checked={one.isCost}
                  onChange={(event) => set(one.id, { isCost: event.currentTarget.checked })}
                />
              </td>
              <td>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`${say('lists.remove')}: ${nameOf(one)}`}
                  disabled={criteria.length === 1}
                  onClick={() => write(criteria.filter(({ id }) => id !== one.id))}
                >
                  <IconTrash size={16} aria-hidden="true" />
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="row">
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          disabled={criteria.length >= MOST}
          onClick={() =>
            write([...criteria, { id: newId(), name: say('ranking.criterion'), weight: 0, isCost: false }])
          }
        >
          {say('ranking.addCriterion')}
        </Button>
        {weighed && isWeighed && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => write(criteria.map((one) => ({ ...one, weight: found.get(one.id)! })))}
          >
            {say('ranking.takeWeights')}
          </Button>
        )}
      </p>
    </div>
  )
}
