import type { StoreClosed } from '../stores/store.ts'
import { Trouble } from './command.ts'

const WHY: Record<StoreClosed['reason'], readonly [ru: string, en: string]> = {
  'in-use': ['с этой папкой уже работает другой Поток.', 'another Potok uses this folder.'],
  'not-empty': [
    'здесь уже есть данные; для возврата из копии нужна пустая база.',
    'there is data already; a backup is restored into an empty database.',
  ],
  newer: ['данные записала более новая версия Потока.', 'a newer version of Potok wrote this data.'],
  'disk-full': ['на диске нет места.', 'the disk is full.'],
  damaged: ['база данных повреждена, восстановите её из копии.', 'the database is damaged; restore a backup.'],
  unwritable: ['базу данных нельзя записать.', 'the database cannot be written.'],
  busy: ['база данных занята другой программой.', 'another program holds the database.'],
  'writer-lost': ['запись базы данных оборвалась.', 'the writing of the database broke off.'],
}

/** Why the data folder cannot be used, as one sentence. */
export function whyShut(dataFolder: string, reason: StoreClosed['reason']): Trouble {
  const [ru, en] = WHY[reason]
  return new Trouble(`${dataFolder}: ${ru}`, `${dataFolder}: ${en}`)
}
