export const systemGroups = {
  title: 'Группа',
  name: 'Название группы',
  apart: 'Разгруппировать',
}
