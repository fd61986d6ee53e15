/** Invented people, places and things. Addresses, numbers and domains are those set aside for documentation (RFC 5737, RFC 2606, Ofcom). */

export interface Person {
  readonly email: string;
  readonly id: number;
}

export interface Place {
  readonly ip: string;
  readonly country: string;
}

export const PEOPLE = {
  alice: { email: 'alice@example.org', id: 1000001 },
  bob: { email: 'bob@example.org', id: 1000002 },
  carol: { email: 'carol@example.org', id: 1000003 },
  dana: { email: 'dana@example.org', id: 1000004 },
} as const satisfies Record<string, Person>;

export const PLACES = {
  office: { ip: '192.0.2.10', country: 'GB' },
  home: { ip: '192.0.2.44', country: 'GB' },
  berlin: { ip: '198.51.100.23', country: 'DE' },
  stranger: { ip: '203.0.113.77', country: 'NL' },
} as const satisfies Record<string, Place>;

export const APPS = {
  booking: { id: '6f0c1a52-3c1b-4e0e-9a55-0f6f2f1c0a01', name: 'Booking line' },
  alerts: { id: 'b7e1d9c4-52aa-4c0f-8d3e-5a1f6e2b7c02', name: 'Alerts' },
} as const;

export const NUMBERS = { main: '447700900101', desk: '447700900102', spare: '447700900150' } as const;

export const SECRETS = {
  older: '07239aeb-d756-4c32-a1de-cf64f8b21827',
  newer: 'ad6dc56f-07b5-46e1-a527-85530e625800',
} as const;
