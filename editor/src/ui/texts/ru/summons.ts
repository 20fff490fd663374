export const summons = { called: 'Ведущий сессии зовёт всех к себе.', go: 'Перейти' }
