import { ActionIcon, Button, Checkbox, Modal, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import type { Result } from '@potok/model'
import { IconLinkOff, IconUserMinus } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import { whole } from '../address.ts'
import {
  type Colleague,
  callIn,
  changeRole,
  createLink,
  listLinks,
  listMembers,
  listStaff,
  type Member,
  removeMember,
  type ShareLink,
  setLobby as setLobbyOf,
  withdrawLink,
} from '../api/people.ts'
import type { Role } from '../api/projects.ts'
import { Avatar } from '../ui/Avatars.tsx'
import { useTexts } from '../ui/texts/texts.ts'
import { toast } from '../ui/toasts.ts'
import { useCopy } from '../ui/useCopy.ts'
import { useSentence } from '../ui/useSentence.ts'

const ROLES = ['facilitator', 'editor', 'approver', 'commenter', 'viewer'] as const
const MOST_BY_LINK = 10_000
const BY_LINK = ['editor', 'commenter', 'viewer'] as const
const TERMS = [
  ['day', 1],
  ['week', 7],
  ['month', 30],
  ['never', null],
] as const

export function ShareDialog({ project, onClose }: { project: string; onClose(): void }) {
  const { say, language } = useTexts()
  const sentence = useSentence()
  const [members, setMembers] = useState<readonly Member[]>([])
  const [links, setLinks] = useState<readonly ShareLink[]>([])
  const [role, setRole] = useState<Role>('editor')
  const [term, setTerm] = useState('week')
  const [most, setMost] = useState<number | null>(null)
  const [lobby, setLobby] = useState(false)
  const [staff, setStaff] = useState<readonly Colleague[]>([])
  const [address, setAddress] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)

  const reload = useCallback(async () => {
    const [people, open, all] = await Promise.all([listMembers(project), listLinks(project), listStaff()])
    if (all.ok) setStaff(all.value)
    if (people.ok) setMembers(people.value)
    if (open.ok) setLinks(open.value)
  }, [project])
  useEffect(() => void reload(), [reload])

  const after = async (done: Result<unknown>) => {
    setRefusal(done.ok ? null : sentence(done))
    await reload()
  }
  const create = async () => {
    const days = TERMS.find(([name]) => name === term)?.[1] ?? null
    const done = await createLink(project, { role, days, most, lobby })
    if (done.ok) setAddress(whole(`/join#${done.value.token}`))
    await after(done)
  }
  const callable = staff.filter(({ id }) => !members.some((one) => one.id === id))
  const call = async (id: string) => {
    const done = await callIn(project, id, 'editor')
    const name = staff.find((one) => one.id === id)?.name ?? ''
    if (done.ok) toast(say('share.called', { name }))
    await after(done)
  }
  const copy = useCopy()
  const day = (when: number | string) => new Date(when).toLocaleDateString(language === 'ru' ? 'ru-RU' : 'en-GB')

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={say('share.title')}
      closeButtonProps={{ 'aria-label': say('app.close') }}
    >
      <div className="stack">
        {refusal && (
          <div className="said" role="alert">
            {refusal}
          </div>
        )}
        <h3 className="block-title">{say('share.links')}</h3>
        <div className="row" style={{ alignItems: 'flex-end' }}>
          <NativeSelect
            className="grow"
            label={say('share.role')}
            value={role}
            data={BY_LINK.map((one) => ({ value: one, label: say(`share.roles.${one}`) }))}
            onChange={(event) => setRole(event.currentTarget.value as Role)}
          />
          <NativeSelect
            label={say('share.expiry')}
            value={term}
            data={TERMS.map(([name]) => ({ value: name, label: say(`share.${name}`) }))}
            onChange={(event) => setTerm(event.currentTarget.value)}
          />
          <NumberInput
            label={say('share.most')}
            placeholder={say('share.any')}
            value={most ?? ''}
            min={1}
            max={MOST_BY_LINK}
            allowDecimal={false}
            hideControls
            w={132}
            onChange={(given) => setMost(typeof given === 'number' ? given : null)}
          />
          <Button onClick={() => void create()}>{say('share.create')}</Button>
        </div>
        <Checkbox
          label={say('share.lobby')}
          description={say('share.lobbyHint')}
          checked={lobby}
          onChange={(event) => setLobby(event.currentTarget.checked)}
        />
        {address && (
          <div className="stack" style={{ gap: 6 }} role="status">
            <span className="small quiet">{say('share.ready')}</span>
            <div className="row">
              <TextInput
                className="grow"
                aria-label={say('share.link')}
                readOnly
                value={address}
                onFocus={(event) => event.currentTarget.select()}
              />
              <Button variant="light" onClick={() => void copy(address ?? '')}>
                {say('app.copy')}
              </Button>
            </div>
          </div>
        )}
        {links.length === 0 && <span className="quiet">{say('share.noLinks')}</span>}
        {links.map((link) => (
          <div key={link.id} className="row">
            <span className="grow">
              {say(`share.roles.${link.role}`)}
              {link.expiresAt ? `, ${say('share.until', { date: day(link.expiresAt) })}` : ''}{' '}
              <span className="quiet">
                {say(link.most ? 'share.usedOf' : 'share.used', { used: link.used, most: link.most ?? 0 })}
              </span>
            </span>
            {link.withdrawnAt ? (
              <span className="pill">{say('share.withdrawn')}</span>
            ) : (
              <>
                <Checkbox
                  label={say('share.lobby')}
                  checked={link.lobby}
                  onChange={(event) => void setLobbyOf(project, link.id, event.currentTarget.checked).then(after)}
                />
                <ActionIcon
                  aria-label={say('share.withdraw')}
                  onClick={() => void withdrawLink(project, link.id).then(after)}
                >
                  <IconLinkOff size={16} />
                </ActionIcon>
              </>
            )}
          </div>
        ))}
        <h3 className="block-title">{say('share.members')}</h3>
        <NativeSelect
          label={say('share.call')}
          description={say('share.callHint')}
          value=""
          disabled={callable.length === 0}
          data={[
            { value: '', label: say(callable.length > 0 ? 'share.chooseColleague' : 'share.nobodyElse') },
            ...callable.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => void call(event.currentTarget.value)}
        />
        {members.map((member) => (
          <div key={member.id} className="row">
            <Avatar face={{ id: member.id, name: member.name, colour: member.colour ?? '#4F5B6B' }} />
            <span className="grow">
              {member.name} {member.guest && <span className="pill">{say('share.guest')}</span>}
            </span>
            <NativeSelect
              aria-label={say('share.changeRole', { name: member.name })}
              value={member.role}
              data={ROLES.map((one) => ({ value: one, label: say(`share.roles.${one}`) }))}
              onChange={(event) => void changeRole(project, member.id, event.currentTarget.value as Role).then(after)}
            />
            <ActionIcon
              aria-label={say('share.remove')}
              onClick={() => void removeMember(project, member.id).then(after)}
            >
              <IconUserMinus size={16} />
            </ActionIcon>
          </div>
        ))}
      </div>
    </Modal>
  )
}
