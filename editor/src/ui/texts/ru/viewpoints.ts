export const viewpoints = {
  place: 'Место {{place}}',
  kept: 'Место {{place}} запомнено на этом устройстве',
  none: 'Место {{place}} ещё не запомнено',
  forbidden: 'Браузер не даёт ничего запоминать: место {{place}} не сохранено',
}
