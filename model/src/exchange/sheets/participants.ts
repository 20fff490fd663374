import { ok } from '../../result.ts'
import { counted, type SheetColumn, textual, ticked } from './column.ts'
import type { Register } from './register.ts'

const organisation: SheetColumn<'participants'> = {
  name: 'organisation',
  heads: { ru: ['Организация', 'орган', 'учреждение'], en: ['Organisation', 'organization', 'body'] },
  as: 'text',
  show: (record, { project }) => project.organisations.get(record.organisation ?? '')?.name ?? '',
  read: (typed, _record, { named }) => ok({ organisation: typed.trim() ? named('organisations', typed) : null }),
}

export const participants: Register<'participants'> = {
  name: 'participants',
  titles: { ru: 'Участники', en: 'Participants' },
  key: 'name',
  columns: [
    textual('name', {
      ru: ['Участник', 'кто', 'исполнитель', 'роль', 'подразделение', 'наименование'],
      en: ['Participant', 'who', 'performer', 'role', 'name'],
    }),
    textual('nameEn', { ru: ['По-английски', 'английское название'], en: ['In English'] }),
    organisation,
    ticked('external', { ru: ['Внешний', 'вне организации'], en: ['External', 'outside'] }),
    counted(
      'rate',
      {
        ru: ['Стоимость часа, ₽', 'ставка', 'руб/час', 'стоимость часа'],
        en: ['Cost of an hour, RUB', 'rate', 'cost of an hour'],
      },
      0,
    ),
    counted('staff', { ru: ['Сколько человек', 'численность', 'людей'], en: ['How many people', 'staff', 'people'] }),
  ],
}
