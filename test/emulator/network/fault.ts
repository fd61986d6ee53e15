/** What can go wrong between a client and the service. */

export const FAULTS = [
  // instead of the answer
  '500',
  '502',
  '503',
  '504',
  '415',
  '429',
  'empty-200',
  'html-200',
  'redirect-https',
  'redirect-http',
  'redirect-elsewhere',
  // to the answer's body
  'truncated',
  'bom',
  'slow-body',
  'cut-body',
  // to the connection
  'hang',
  'reset',
  'tls-failure',
] as const;
export type Fault = (typeof FAULTS)[number];
