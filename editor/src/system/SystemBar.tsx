import { ActionIcon, Button, Menu, SegmentedControl, Tooltip } from '@mantine/core'
import { derivedSystem, ELEMENT_KINDS, type Project } from '@potok/model'
import { IconFilter, IconFocus2, IconLayoutSidebarRight, IconPlus } from '@tabler/icons-react'
import { useStore } from 'zustand'
import { useTexts } from '../ui/texts/texts.ts'
import type { SystemBench } from './bench.ts'
import { addHere, takeFromProcesses } from './deeds.ts'
import { type SystemView, VIEWS } from './desk.ts'

interface SystemBarProps {
  bench: SystemBench
  project: Project
  canEdit: boolean
  arrange(): void
  stop(): void
  fit(): void
}

/** How the map is seen, what is shown of it, what can be done. */
export function SystemBar({ bench, project, canEdit, arrange, stop, fit }: SystemBarProps) {
  const { say } = useTexts()
  const desk = useStore(bench.desk)
  const set = bench.desk.setState
  const isSheet = desk.view === 'relations'
  const hasProcesses = derivedSystem(project, desk.derivedState).parties.length > 0
  return (
    <div className="system-bar" role="toolbar" aria-label={say('system.bar.label')}>
      <div className="system-bar-part">
        <SegmentedControl
          size="xs"
          aria-label={say('system.views.label')}
          value={desk.view}
          onChange={(view) => set({ view: view as SystemView, typing: null, relating: null })}
          data={VIEWS.map((view) => ({ value: view, label: say(`system.views.${view}`) }))}
        />
        {canEdit && desk.view !== 'derived' && (
          <>
            <Menu>
              <Menu.Target>
                <Button
                  size="xs"
                  variant="default"
                  leftSection={<IconPlus size={16} stroke={1.6} aria-hidden="true" />}
                >
                  {say('system.bar.add')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {ELEMENT_KINDS.map((kind) => (
                  <Menu.Item key={kind} onClick={() => addHere(bench, kind)}>
                    {say(`system.kinds.${kind}`)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
            <Button size="xs" variant="default" onClick={() => set({ isPasting: true })}>
              {say('system.bar.paste')}
            </Button>
          </>
        )}
        {canEdit && hasProcesses && desk.view !== 'grid' && (
          <Button size="xs" variant="default" onClick={() => takeFromProcesses(bench)}>
            {say('system.bar.take')}
          </Button>
        )}
        {isSheet && <KindFilter bench={bench} />}
      </div>
      <div className="system-bar-part" data-side="end">
        {isSheet && (
          <>
            {canEdit && (
              <Button size="xs" variant="default" onClick={desk.isArranging ? stop : arrange}>
                {say(desk.isArranging ? 'system.bar.stop' : 'system.bar.arrange')}
              </Button>
            )}
            <Tooltip label={say('system.bar.fit')}>
              <ActionIcon aria-label={say('system.bar.fit')} onClick={fit}>
                <IconFocus2 size={18} stroke={1.6} />
              </ActionIcon>
            </Tooltip>
          </>
        )}
        <Tooltip label={say('system.bar.panel')}>
          <ActionIcon
            variant={desk.panelIsOpen ? 'light' : 'subtle'}
            aria-label={say('system.bar.panel')}
            aria-pressed={desk.panelIsOpen}
            onClick={() => set({ panelIsOpen: !desk.panelIsOpen })}
          >
            <IconLayoutSidebarRight size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </div>
    </div>
  )
}

function KindFilter({ bench }: { bench: SystemBench }) {
  const { say } = useTexts()
  const hidden = useStore(bench.desk, (state) => state.hidden)
  const words = say(hidden.size > 0 ? 'system.bar.onlyThese' : 'system.bar.filter')
  return (
    <Menu closeOnItemClick={false}>
      <Menu.Target>
        <ActionIcon variant={hidden.size > 0 ? 'light' : 'subtle'} aria-label={words} title={words}>
          <IconFilter size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {ELEMENT_KINDS.map((kind) => (
          <Menu.CheckboxItem
            key={kind}
            checked={!hidden.has(kind)}
            onChange={(isShown: boolean) => {
              const next = new Set(hidden)
              if (isShown) next.delete(kind)
              else next.add(kind)
              bench.desk.setState({ hidden: next })
            }}
          >
            {say(`system.kinds.${kind}`)}
          </Menu.CheckboxItem>
        ))}
        <Menu.Item disabled={hidden.size === 0} onClick={() => bench.desk.setState({ hidden: new Set() })}>
          {say('system.bar.everything')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
