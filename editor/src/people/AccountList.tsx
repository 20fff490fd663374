import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconKey, IconPencil, IconShieldCheck, IconTrash } from '@tabler/icons-react'
import type { Account } from '../api/accounts.ts'
import { Avatar } from '../ui/Avatars.tsx'
import { type Language, useTexts } from '../ui/texts/texts.ts'

export interface AccountListProps {
  accounts: readonly Account[]
  /** Nobody erases themselves here by a slip of the hand. */
  me: string
  onEnter(account: Account): void
  onLead(account: Account): void
  onChange(account: Account): void
  onErase(account: Account): void
}

export function AccountList({ accounts, me, onEnter, onLead, onChange, onErase }: AccountListProps) {
  const { say, language } = useTexts()
  return (
    <div className="card accounts staff">
      <table>
        <thead>
          <tr>
            <th>{say('people.name')}</th>
            <th>{say('people.login')}</th>
            <th>{say('people.mail')}</th>
            <th className="number">{say('people.projects')}</th>
            <th>{say('people.signedIn')}</th>
            <th aria-label={say('people.actionsColumn')} />
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <th scope="row">
                <span className="row">
                  <Avatar face={account} />
                  <span>
                    {account.name}{' '}
                    {account.administrator && <span className="pill">{say('people.administrator')}</span>}
                  </span>
                </span>
              </th>
              <td className={account.login ? undefined : 'faint'}>{account.login ?? say('people.noLogin')}</td>
              <td className={account.mail ? undefined : 'faint'}>{account.mail ?? say('people.noMail')}</td>
              <td className="number">{account.projects}</td>
              <td className={account.signedInAt ? undefined : 'faint'}>
                {account.signedInAt ? day(account.signedInAt, language) : say('people.never')}
              </td>
              <td>
                <Menu position="bottom-end" width={280}>
                  <Menu.Target>
                    <ActionIcon aria-label={say('people.actions', { name: account.name })}>
                      <IconDots size={16} />
                    </ActionIcon>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Item leftSection={<IconKey size={16} />} onClick={() => onEnter(account)}>
                      {say('people.newEntrance')}
                    </Menu.Item>
                    <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => onChange(account)}>
                      {say('people.change')}
                    </Menu.Item>
                    <Menu.Item leftSection={<IconShieldCheck size={16} />} onClick={() => onLead(account)}>
                      {say(account.administrator ? 'people.unlead' : 'people.lead')}
                    </Menu.Item>
                    {account.id !== me && (
                      <Menu.Item
                        className="erase-item"
                        leftSection={<IconTrash size={16} />}
                        onClick={() => onErase(account)}
                      >
                        {say('people.erase')}
                      </Menu.Item>
                    )}
                  </Menu.Dropdown>
                </Menu>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const day = (at: number, language: Language): string =>
  new Date(at).toLocaleDateString(language === 'ru' ? 'ru-RU' : 'en-GB', { dateStyle: 'medium' })
