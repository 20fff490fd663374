import { ActionIcon, Checkbox } from '@mantine/core'
import {
  ACTIVITIES,
  type AgendaItem,
  orderBetween,
  RANKING_NAMES,
  REGULATION_CRITERIA,
  rankingMethod,
} from '@potok/model'
import { IconAlertTriangle, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { amountOf, useWriting } from '../papers/useWriting.ts'
import { Chosen, Written } from '../papers/Written.tsx'
import { MethodSettings } from '../ranking/MethodSettings.tsx'
import { methodName } from '../ranking/titleOfRanking.ts'
import { useMayEdit, useProject } from '../store/SessionScope.tsx'
import { type Say, useTexts } from '../ui/texts/texts.ts'
import { mapTitleOf } from '../ui/titleOf.ts'
import { IdeaPlan } from './IdeaPlan.tsx'

const ABOUT = ['problems', 'solutions'] as const
const WHO = ['everyone', 'team'] as const

/** One item of the agenda as it is planned. */
export function ItemPlan({
  item,
  number,
  before,
  earlier,
}: {
  item: AgendaItem
  number: number
  /** The item before it, and the one before that: between these it is moved up. */
  before: AgendaItem | undefined
  earlier: AgendaItem | undefined
}) {
  const texts = useTexts()
  const { say } = texts
  const mayEdit = useMayEdit()
  const write = useWriting()
  const project = useProject()!
  const maps = [...project.maps.values()]
  const candidates = project[item.about].size
  const method = rankingMethod(item.method || 'dots')
  const settings = { ...(method?.defaults({ candidates, voters: 1 }) as object), ...(item.settings as object | null) }
  const set = (fields: Partial<AgendaItem>) => void write.fields('agendaItems', item.id, fields)
  const isOfCriteria = item.activity === 'rank' && item.method === 'weights'
  const isByMap = item.activity === 'rank' && item.method === 'minutes'
  const read = item.activity === 'rank' && item.method === 'matrix' ? method?.readSettings(settings, []) : null
  const weightsSum =
    read && !read.ok && typeof read.values.sum === 'number' ? Math.round(read.values.sum * 1000) / 10 : null
  const gathers = item.activity === 'write' || item.activity === 'rank'
  const name = item.title || say('workshop.untitledItem')
  return (
    <li className="card session-item">
      <span className="agenda-number">{number}</span>
      <div className="session-item-fields">
        <Written label={say('workshop.itemTitle')} value={item.title} write={(title) => set({ title })} />
        <Chosen
          label={say('workshop.activity')}
          value={item.activity}
          choices={ACTIVITIES.map((value) => ({ value, label: say(`workshop.activities.${value}`) }))}
          write={(activity) =>
            set({
              activity: activity as AgendaItem['activity'],
              method: activity === 'rank' ? 'dots' : '',
              settings: null,
            })
          }
        />
        <Written
          label={say('workshop.itemMinutes')}
          kind="number"
          value={String(item.minutes)}
          write={(typed) => {
            const minutes = amountOf(typed)
            if (minutes !== null) set({ minutes })
          }}
        />
        {gathers && !isOfCriteria && (
          <Chosen
            label={say('workshop.about')}
            value={item.about}
            choices={ABOUT.map((value) => ({ value, label: say(`workshop.abouts.${value}`) }))}
            write={(about) => set({ about: about as AgendaItem['about'] })}
          />
        )}
        {item.activity === 'write' && <IdeaPlan item={item} set={set} />}
        {item.activity === 'rank' && (
          <Chosen
            label={say('workshop.method')}
            value={item.method || 'dots'}
            choices={RANKING_NAMES.map((value) => ({ value, label: methodName(value, texts) }))}
            write={(method) =>
              // Criteria are no records of the project: their names stand in the plan.
              set({ method, settings: method === 'weights' ? { criteria: criteriaNamed(say) } : null })
            }
          />
        )}
        {gathers && !isByMap && (
          <Chosen
            label={say('workshop.whoMay')}
            value={item.who}
            choices={WHO.map((value) => ({ value, label: say(`workshop.whos.${value}`) }))}
            write={(who) => set({ who: who as AgendaItem['who'] })}
          />
        )}
        {item.activity === 'rank' && (
          <div className="session-item-method">
            <MethodSettings
              method={item.method || 'dots'}
              settings={settings}
              set={(fields) => set({ settings: { ...settings, ...fields } })}
            />
            {weightsSum !== null && (
              <p className="row session-item-odd" role="status">
                <IconAlertTriangle size={16} aria-hidden="true" />
                {say('ranking.weightsSum', { sum: weightsSum })}
              </p>
            )}
            {(isOfCriteria || isByMap) && (
              <p className="small quiet">{say(isByMap ? 'ranking.hints.minutes' : 'ranking.hints.weights')}</p>
            )}
          </div>
        )}
        {item.activity === 'work' && (
          <Chosen
            label={say('workshop.onPage')}
            value={item.map ?? ''}
            choices={[
              { value: '', label: say('workshop.whyOfMain') },
              ...maps.map((map) => ({
                value: map.id,
                label: `${mapTitleOf(map, project.about, texts.language) || say('home.untitled')} · ${say(`map.state.${map.state}`)}`,
              })),
            ]}
            write={(map) => set({ map: map || null })}
          />
        )}
        <Written
          wide
          long
          label={say('workshop.prompt')}
          value={item.prompt}
          write={(prompt) => void write.text('agendaItems', item.id, 'prompt', prompt)}
        />
        {item.activity === 'write' && (
          <Checkbox
            label={say('workshop.anonymous')}
            checked={item.anonymous}
            disabled={!mayEdit}
            onChange={(event) => set({ anonymous: event.currentTarget.checked })}
          />
        )}
      </div>
      {mayEdit && (
        <span className="row">
          <ActionIcon
            aria-label={say('workshop.moveUp', { name })}
            disabled={!before}
            onClick={() => before && set({ order: orderBetween(earlier?.order ?? null, before.order) })}
          >
            <IconArrowUp size={16} />
          </ActionIcon>
          <ActionIcon
            aria-label={say('workshop.removeItem', { name })}
            onClick={() => write.remove('agendaItems', item.id)}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </span>
      )}
    </li>
  )
}

const criteriaNamed = (say: Say) => REGULATION_CRITERIA.map((id) => ({ id, name: say(`ballot.criteria.${id}`) }))
