import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { ListedProject } from '../api/projects.ts'
import { Avatars } from '../ui/Avatars.tsx'
import { Go } from '../ui/Go.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { daysRange } from './days.ts'
import { listedTitle } from './listedTitle.ts'
import { MiniMap } from './MiniMap.tsx'

export function ProjectCard({
  project,
  onRename,
  onArchive,
}: {
  project: ListedProject
  onRename(): void
  onArchive(): void
}) {
  const { say, language } = useTexts()
  const title = listedTitle(project, language) || say('home.untitled')
  const counts = [
    project.steps ? say('home.steps', { count: project.steps }) : '',
    project.problems ? say('home.problems', { count: project.problems }) : '',
    project.here ? say('home.here', { count: project.here }) : '',
  ].filter(Boolean)
  return (
    <li className="card project-card">
      <MiniMap steps={project.mini ?? []} />
      <div className="body">
        <div className="row" style={{ alignItems: 'flex-start' }}>
          <h2 className="block-title grow" style={{ minHeight: 40 }}>
            <Go to={{ name: 'project', project: project.id, part: 'overview' }}>{title}</Go>
          </h2>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon className="above" size={28} aria-label={say('home.actions', { title })}>
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={onRename}>{say('home.rename')}</Menu.Item>
              <Menu.Item onClick={onArchive}>{say(project.archived ? 'home.unarchive' : 'home.archive')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
        <div className="strong">
          {project.current ? (
            <>
              {say('home.leadTime')} {daysRange(project.current, language)}
              {project.target && (
                <>
                  <span aria-hidden="true"> → </span>
                  <span className="unseen">{say('home.becomes')}</span>
                  {daysRange(project.target, language)}
                </>
              )}{' '}
              {say('home.workdays')}
            </>
          ) : (
            say('home.noTimes')
          )}
        </div>
        <div className="row small quiet" style={{ minHeight: 28 }}>
          <span className="grow">{counts.join(' · ')}</span>
          <Avatars faces={project.members ?? []} />
        </div>
      </div>
    </li>
  )
}
