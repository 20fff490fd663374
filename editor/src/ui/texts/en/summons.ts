export const summons = { called: 'The facilitator of the session calls everybody.', go: 'Go there' }
